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

    /**
     * What a training that diverges hands back.
     *
     * @param last the latest parameters that gave a finite loss and gradient; a saturated sigmoid may give those for infinite ones
     * @param start the parameters at the start of the epoch, which are finite
     */
    record Good(RealVector last, RealVector start) {

        private RealVector theta() {
            return Move.firstNonFinite(last) < 0 ? last : start;
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
     * @param good where to go back to
     * @param epoch its number
     */
    Evaluation evaluate(RealVector theta, Good good, int epoch) {
        Evaluation at = objective.evaluate(theta);
        if (!Double.isFinite(at.value()) || Move.firstNonFinite(at.gradient()) >= 0) {
            throw diverged(theta, at, good, epoch);
        }
        return at;
    }

    /** The loss alone. */
    double value(RealVector theta, Good good, int epoch) {
        double value = objective.value(theta);
        if (!Double.isFinite(value)) {
            throw diverged(theta, objective.evaluate(theta), good, epoch);
        }
        return value;
    }

    /** In memory of its own: somebody who kept an epoch may ask for it at any time and in any thread. */
    double gradientNorm(RealVector theta) {
        return goal.on(data).evaluate(theta).gradientNorm();
    }

    /** Refuses parameters that are not finite where the loss does not show it. */
    void requireFinite(RealVector theta, Good good, int epoch) {
        if (Move.firstNonFinite(theta) >= 0) {
            throw diverged(theta, objective.evaluate(theta), good, epoch);
        }
    }

    private TrainingDivergedException diverged(RealVector theta, Evaluation at, Good good, int epoch) {
        String what = new Autopsy(goal.network(), data, theta, at).report();
        return new TrainingDivergedException(
                "training diverged in epoch " + epoch + ", " + batch + ": " + what
                        + ". No step was taken from there; lower "
                        + "the rate of " + goal.optimizer()
                        + ", clip the gradient, or scale the inputs. network() of this "
                        + "exception has the last parameters that gave a finite loss",
                epoch,
                goal.network().with(good.theta()));
    }
}
