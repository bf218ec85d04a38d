package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * How good predictions are, as one number for people to read; nobody differentiates it. Rows are samples.
 *
 * <p>A loss is one too: {@code Metric watched = loss::value}.
 *
 * <p>Laws: a function of its arguments alone; the order of the samples does not matter beyond rounding.
 */
@FunctionalInterface
public interface Metric {

    /**
     * The figure.
     *
     * @param predictions n x k
     * @param targets n x k
     * @return the value, in the unit the class names
     * @throws org.handgrad.check.ShapeException if the shapes differ
     */
    double value(RealMatrix predictions, RealMatrix targets);

    /**
     * Whether larger values are better ones.
     *
     * @return false, as for a loss or an error, unless overridden
     */
    default boolean higherIsBetter() {
        return false;
    }
}
