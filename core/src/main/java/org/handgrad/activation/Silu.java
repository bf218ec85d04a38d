package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The sigmoid linear unit f(z) = z σ(z), with f'(z) = σ(z) + z σ'(z). Also called swish.
 *
 * <p>Values are at least −0.27846, reached at z = −1.27846; the function falls below that point.
 *
 * <p>Source: Elfwing, Uchibe and Doya 2018, equations 14 and 15; Ramachandran, Zoph and Le 2017.
 */
public final class Silu implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Gate.value(z, z);
    }

    @Override
    public double derivative(double z) {
        return Gate.derivative(z, z, 1);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        Gate.fill(z, v -> v, v -> 1, a, slope);
    }

    @Override
    public Range range() {
        return new Range(-0.278464542761075, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.divide(z.negate().exp().add(1));
    }

    @Override
    public String toString() {
        return "Silu";
    }
}
