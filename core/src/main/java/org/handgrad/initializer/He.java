package org.handgrad.initializer;

/**
 * Weights of variance 2 / inputs, which makes up for the half that a ReLU cuts off. Also called Kaiming.
 *
 * <p>Source: He, Zhang, Ren and Sun 2015, equation 10.
 */
public final class He {

    private He() {}

    /**
     * The normal form, N(0, 2 / inputs).
     *
     * @return the initialiser
     */
    public static Initializer normal() {
        return Scaled.normal("He.normal", (inputs, outputs) -> 2.0 / inputs);
    }

    /**
     * The uniform form of the same variance, U(−r, r) with r = √(6 / inputs).
     *
     * @return the initialiser
     */
    public static Initializer uniform() {
        return Scaled.uniform("He.uniform", (inputs, outputs) -> 2.0 / inputs);
    }
}
