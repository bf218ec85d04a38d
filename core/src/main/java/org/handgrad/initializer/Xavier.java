package org.handgrad.initializer;

/**
 * Weights of variance 2 / (inputs + outputs), so that neither activations nor gradients grow or fade on their way through sigmoid
 * or tanh layers. Also called Glorot.
 *
 * <p>Source: Glorot and Bengio 2010, equations 12 and 16.
 */
public final class Xavier {

    private Xavier() {}

    /**
     * The normal form, N(0, 2 / (inputs + outputs)).
     *
     * @return the initialiser
     */
    public static Initializer normal() {
        return Scaled.normal("Xavier.normal", (inputs, outputs) -> 2.0 / (inputs + outputs));
    }

    /**
     * The uniform form of the same variance, U(−r, r) with r = √(6 / (inputs + outputs)).
     *
     * @return the initialiser
     */
    public static Initializer uniform() {
        return Scaled.uniform("Xavier.uniform", (inputs, outputs) -> 2.0 / (inputs + outputs));
    }
}
