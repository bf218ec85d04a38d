package org.handgrad.optim;

import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.loss.Loss;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/** The loss on one batch, refused before it does harm: whatever is not finite ends the training with an explanation. */
record Guarded(Goal goal, Batch data, String batch, Objective objective) {

    /** What is being trained for: everything but the samples. */
    record Goal(Network network, Loss loss, List<Objective> penalties, Optimizer optimizer) {

        /** Whether layers of the network play with chance while it learns. */
        boolean isStochastic() {
            return network.sampled(0) != network;
        }

        /** The same for a network whose layers have their chance frozen. */
        Goal sampled(long seed) {
            return new Goal(network.sampled(seed), loss, penalties, optimizer);
        }

        private Objective on(Batch data) {
            Objective sum = network.objective(loss, data);
            for (Objective penalty : penalties) {
                sum = sum.plus(penalty);
            }
            return sum;
        }
    }

    static Guarded whole(Goal goal, Batch data) {
        return new Guarded(goal, data, "the whole data", new Remembered(new Reusing(goal.on(data))));
    }

    /** That goal, this one's or one sampled from it, on some of the samples. */
    Guarded part(Goal goal, int[] order, int from, int to, int number) {
        Batch samples = data.select(order, from, to);
        return new Guarded(goal, samples, "batch " + number, goal.on(samples));
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
        String what = new Autopsy(goal.network(), data, theta, at).report();
        return new TrainingDivergedException(
                "training diverged in epoch " + epoch + ", " + batch + ": " + what
                        + ". No step was taken from there; lower "
                        + "the rate of " + goal.optimizer()
                        + ", clip the gradient, or scale the inputs. network() of this "
                        + "exception has the last parameters that gave a finite loss",
                epoch,
                goal.network().with(last));
    }
}
