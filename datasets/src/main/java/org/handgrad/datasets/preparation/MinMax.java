package org.handgrad.datasets.preparation;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Brings each column into a range, x' = lower + (x − min) / (max − min) · (upper − lower): the smallest training value
 * becomes {@code lower}, the largest {@code upper}. Other data may fall outside.
 *
 * @param lower the lower end, for instance 0 for targets of a sigmoid, −1 for those of a tanh
 * @param upper the upper end, above {@code lower}
 */
public record MinMax(double lower, double upper) implements Scaling {

    /** Refuses ends that are not finite or not in order. */
    public MinMax {
        Check.finite(lower, "lower");
        Check.finite(upper, "upper");
        Check.positive(upper - lower, "upper - lower");
    }

    /** Into [0, 1]. */
    public MinMax() {
        this(0, 1);
    }

    @Override
    public Scaler fit(RealMatrix training) {
        FlatMatrix x = FlatMatrix.of(Check.finite(training, "training"));
        return Scaler.of(
                x.getColumnDimension(),
                j -> x.getColumnVector(j).getMinValue(),
                j -> x.getColumnVector(j).getMaxValue() - x.getColumnVector(j).getMinValue(),
                lower,
                upper);
    }
}
