package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The forward formula of an element-wise activation, written for any commons-math3 number.
 *
 * <p>On {@code DerivativeStructure} it differentiates itself, on {@code Dfp} it has as many digits as one likes. Either is
 * a witness that knows nothing of the hand-written derivative, which is what the gradient checker and the tests want.
 */
public interface Formula {

    /**
     * The function.
     *
     * @param <T> the kind of number
     * @param z where; not checked, so that a formula reads as one
     * @return f(z)
     */
    <T extends RealFieldElement<T>> T value(T z);
}
