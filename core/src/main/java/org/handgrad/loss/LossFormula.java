package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;

/**
 * The value of a loss, written for any commons-math3 number: a witness that knows nothing of the hand-written gradient.
 */
public interface LossFormula {

    /**
     * The loss.
     *
     * @param <T> the kind of number
     * @param predictions n rows of k numbers
     * @param targets n rows of k numbers
     * @return L, as {@link Loss#value} has it
     */
    <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets);
}
