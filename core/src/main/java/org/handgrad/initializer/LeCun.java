package org.handgrad.initializer;

/**
 * Weights of variance 1 / inputs, so that a neuron's z has the variance of its inputs; what SELU asks for.
 *
 * <p>Source: LeCun, Bottou, Orr and Müller 1998, section 4.6. Keras draws its normal form from a truncated distribution.
 */
public final class LeCun {

    private LeCun() {}

    /**
     * The normal form, N(0, 1 / inputs).
     *
     * @return the initialiser
     */
    public static Initializer normal() {
        return Scaled.normal("LeCun.normal", (inputs, outputs) -> 1.0 / inputs);
    }

    /**
     * The uniform form of the same variance, U(−r, r) with r = √(3 / inputs).
     *
     * @return the initialiser
     */
    public static Initializer uniform() {
        return Scaled.uniform("LeCun.uniform", (inputs, outputs) -> 1.0 / inputs);
    }
}
