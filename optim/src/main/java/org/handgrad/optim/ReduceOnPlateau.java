package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;

/**
 * Makes steps smaller when the loss stops falling. Stands behind an optimizer, {@code new Sgd(0.1).then(new ReduceOnPlateau(...))}, and
 * multiplies its steps by a scale, 1 at first: each time the mean loss of a window has not been below its lowest by the share
 * {@code threshold} for {@code patience} windows in a row, scale ← factor · scale.
 *
 * <p>A window is one epoch if it has as many steps as an epoch has batches; with full batches that is 1.
 *
 * @param factor in (0,1), often 0.1 or 0.5
 * @param patience how many windows without improvement it takes, at least 1
 * @param window how many steps one mean is taken over, at least 1
 * @param threshold what counts as an improvement, a share of the lowest loss in [0,1); 1e-4 in PyTorch
 */
public record ReduceOnPlateau(double factor, int patience, int window, double threshold) implements Optimizer {

    public ReduceOnPlateau {
        Check.positive(Check.fraction(factor, "factor"), "factor");
        Check.atLeast(patience, 1, "patience");
        Check.atLeast(window, 1, "window");
        Check.fraction(threshold, "threshold");
    }

    /**
     * For full batches: windows of one step, threshold 1e-4.
     *
     * @param factor in (0,1)
     * @param patience how many steps without improvement it takes, at least 1
     */
    public ReduceOnPlateau(double factor, int patience) {
        this(factor, patience, 1, 1e-4);
    }

    @Override
    public Run start(ParameterLayout layout) {
        requireNonNull(layout, "layout");
        return new Watch();
    }

    /** One run: what was the lowest, how long ago, and what has been summed since. */
    private final class Watch implements Run {

        private double scale = 1;
        private double lowest = Double.POSITIVE_INFINITY;
        private double sum;
        private int summed;
        private int waited;

        @Override
        public RealVector step(RealVector theta, RealVector gradient) {
            throw new IllegalStateException(ReduceOnPlateau.this + " looks at the loss; call step(theta, evaluation)");
        }

        @Override
        public RealVector step(RealVector theta, Evaluation at) {
            requireNonNull(theta, "theta");
            sum += requireNonNull(at, "at").value();
            if (++summed == window) {
                close(sum / window);
                sum = 0;
                summed = 0;
            }
            return at.gradient().mapMultiply(scale);
        }

        private void close(double mean) {
            if (mean < lowest - threshold * Math.abs(lowest) || lowest == Double.POSITIVE_INFINITY) {
                lowest = mean;
                waited = 0;
            } else if (++waited >= patience) {
                scale *= factor;
                waited = 0;
            }
        }

        @Override
        public RealVector state() {
            return Vectors.wrap(new double[] {scale, lowest, sum, summed, waited});
        }

        @Override
        public void restore(RealVector state) {
            double[] from = State.requireSize(state, 5);
            scale = from[0];
            lowest = from[1];
            sum = from[2];
            summed = (int) from[3];
            waited = (int) from[4];
        }
    }
}
