package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * How wrong predictions are, as one number, with its gradient.
 *
 * <p>Law: {@code gradient} is the gradient of {@code value} with respect to the predictions, every factor (1/n, 1/2)
 * included. Both are functions of their arguments alone. Rows are samples, and the loss of several samples is the mean of the
 * losses of each: weights, mini-batches and the parts of a large batch rest on that. A prediction that is NaN makes the value
 * NaN, by which training sees that it has diverged.
 */
public interface Loss {

    /**
     * The loss.
     *
     * @param predictions n x k
     * @param targets n x k
     * @return L, in the unit the class names
     * @throws org.handgrad.check.ShapeException if the shapes differ
     */
    double value(RealMatrix predictions, RealMatrix targets);

    /**
     * Its derivative.
     *
     * @param predictions n x k
     * @param targets n x k
     * @return ∂L/∂predictions, a new n x k
     * @throws org.handgrad.check.ShapeException if the shapes differ
     */
    RealMatrix gradient(RealMatrix predictions, RealMatrix targets);

    /**
     * Refuses targets this loss has no meaning for, such as class probabilities that do not add up to 1. Asked once per
     * data set, not once per evaluation.
     *
     * @param targets n x k
     * @throws IllegalArgumentException naming sample, column and value
     */
    default void requireTargets(RealMatrix targets) {
        requireNonNull(targets, "targets");
    }
}
