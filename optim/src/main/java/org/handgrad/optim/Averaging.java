package org.handgrad.optim;

import java.util.Optional;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;

/**
 * Passes steps through and averages the points they lead to: a ← β a + (1 − β) θ after each step, a = θ after the first one.
 *
 * <p>Source: Polyak and Juditsky 1992, with the exponential weights of Kingma and Ba 2015, section 7.2.
 */
final class Averaging implements Optimizer.Run {

    private final Optimizer.Run run;
    private final double decay;
    private double[] average = {};

    Averaging(Optimizer.Run run, double decay) {
        this.run = run;
        this.decay = decay;
    }

    @Override
    public RealVector step(RealVector theta, RealVector gradient) {
        return watched(theta, run.step(theta, gradient));
    }

    @Override
    public RealVector step(RealVector theta, Evaluation at) {
        return watched(theta, run.step(theta, at));
    }

    private RealVector watched(RealVector theta, RealVector step) {
        double[] next = Vectors.array(Move.by(theta, step));
        if (average.length == 0) {
            average = next;
        } else {
            for (int i = 0; i < next.length; i++) {
                average[i] = decay * average[i] + (1 - decay) * next[i];
            }
        }
        return step;
    }

    /** A copy of the average, if there was a step. */
    Optional<RealVector> average() {
        return average.length == 0 ? Optional.empty() : Optional.of(Vectors.copy(average));
    }
}
