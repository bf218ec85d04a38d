package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The forward formula of an activation that mixes the entries of a row, written for any commons-math3 number: what
 * {@link Formula} is to an element-wise one.
 */
public interface RowFormula {

    /**
     * The function.
     *
     * @param <T> the kind of number
     * @param z one row; not checked, so that a formula reads as one
     * @return f(z), a new row of the same length
     */
    <T extends RealFieldElement<T>> T[] value(T[] z);
}
