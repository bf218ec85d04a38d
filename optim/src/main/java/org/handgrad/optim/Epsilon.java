package org.handgrad.optim;

import org.handgrad.check.Check;

/**
 * Where the small number stands that keeps √v away from zero. Texts and libraries differ, so each place has a name; with
 * c = 1 − βᵗ the correction of v for its start at 0, or 1 where there is none, the denominator is
 *
 * <pre>
 * √(v/c + inside) + outside + uncorrected/√c
 * </pre>
 *
 * @param inside ε under the root
 * @param outside ε beside the root
 * @param uncorrected ε beside the root of the uncorrected v, "epsilon hat" in Kingma and Ba 2015, section 2
 */
public record Epsilon(double inside, double outside, double uncorrected) {

    /** The root of the smallest number there is. */
    private static final double LEAST_ROOT = 0x1p-537;

    public Epsilon {
        Check.notNegative(inside, "epsilon");
        Check.notNegative(outside, "epsilon");
        Check.notNegative(uncorrected, "epsilon");
    }

    /**
     * √(v/c) + ε: the algorithms as published, and PyTorch.
     *
     * @param epsilon ε ≥ 0
     * @return the place
     */
    public static Epsilon outside(double epsilon) {
        return new Epsilon(0, epsilon, 0);
    }

    /**
     * √(v/c + ε): TensorFlow's and Keras's RMSProp and AdaGrad.
     *
     * @param epsilon ε ≥ 0
     * @return the place
     */
    public static Epsilon inside(double epsilon) {
        return new Epsilon(epsilon, 0, 0);
    }

    /**
     * (√v + ε) / √c: TensorFlow's and Keras's Adam, PyTorch's RAdam.
     *
     * @param epsilon ε ≥ 0
     * @return the place
     */
    public static Epsilon uncorrected(double epsilon) {
        return new Epsilon(0, 0, epsilon);
    }

    /**
     * What is added beside the root; never quite 0, so that a coordinate at rest, 0/0, stays, and one whose g² vanishes does
     * not jump.
     */
    double beside(double correction) {
        return Math.max(outside + uncorrected / Math.sqrt(correction), LEAST_ROOT);
    }
}
