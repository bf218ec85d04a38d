package org.handgrad.datasets.preparation;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * A way to bring the columns of a matrix to one scale.
 *
 * <p>It is fitted on the training part alone; what comes back is applied to every other part as it is. Fitting on all the data
 * would let the test part leak into training.
 *
 * <p>Laws: undoing a transformation gives the matrix back up to rounding; a column that is constant in training is moved
 * but not stretched, so nothing is divided by 0.
 */
@FunctionalInterface
public interface Scaling {

    /**
     * Reads off the training data how to scale.
     *
     * @param training n x d, finite
     * @return a scaler of d columns
     * @throws org.handgrad.check.NonFiniteException if an entry is NaN or infinite; the message says where
     */
    Scaler fit(RealMatrix training);
}
