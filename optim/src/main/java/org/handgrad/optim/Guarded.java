package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/** The loss on one batch, refused before it does harm: whatever is not finite ends the training with an explanation. */
record Guarded(Network network, Goal goal, Batch data, String batch, Optimizer optimizer, Objective objective) {

    static Guarded whole(Network network, Goal goal, Batch data, Optimizer optimizer) {
        return new Guarded(network, goal, data, "the whole data", optimizer, goal.on(network, data));
    }

    /** Whether layers of the network play with chance while it learns. */
    boolean isStochastic() {
        return network.sampled(0) != network;
    }

    /** The same goal on some of the samples, for that network or one sampled from it. */
    Guarded part(Network network, int[] order, int from, int to, int number) {
        Batch samples = data.select(order, from, to);
        return new Guarded(network, goal, samples, "batch " + number, optimizer, goal.on(network, samples));
    }

    /**
     * Loss and gradient.
     *
     * @param theta where
     * @param last the latest parameters that gave a finite loss and gradient
     * @param epoch its number
     */
    Evaluation evaluate(RealVector theta, RealVector last, int epoch) {
        Evaluation at = objective.evaluate(theta);
        if (!Double.isFinite(at.value()) || Move.firstNonFinite(at.gradient()) >= 0) {
            throw diverged(theta, at, last, epoch);
        }
        return at;
    }

    /** The loss alone. */
    double value(RealVector theta, RealVector last, int epoch) {
        double value = objective.value(theta);
        if (!Double.isFinite(value)) {
            throw diverged(theta, objective.evaluate(theta), last, epoch);
        }
        return value;
    }

    double gradientNorm(RealVector theta) {
        return objective.evaluate(theta).gradientNorm();
    }

    private TrainingDivergedException diverged(RealVector theta, Evaluation at, RealVector last, int epoch) {
        String what = new Autopsy(network, data, theta, at).report();
        return new TrainingDivergedException(
                "training diverged in epoch " + epoch + ", " + batch + ": " + what
                        + ". No step was taken from there; lower "
                        + "the rate of " + optimizer + ", clip the gradient, or scale the inputs. network() of this "
                        + "exception has the last parameters that gave a finite loss",
                epoch,
                network.with(last));
    }
}
