package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The tanh form of GELU, f(z) = z (1 + tanh u)/2 = z σ(2u) with u = √(2/π) (z + 0.044715 z³), and
 * f'(z) = σ(2u) + z σ'(2u) 2u' with u' = √(2/π) (1 + 0.134145 z²).
 *
 * <p>Values are at least −0.17004, reached at z = −0.75246. It differs from {@link Gelu} by 0.00048 at most.
 *
 * <p>Source: Hendrycks and Gimpel 2016, section 2.
 */
public final class GeluTanh implements Elementwise, Formula {

    private static final double CUBIC = 0.044715;
    private static final double TWICE_ROOT = 1.5957691216057308;

    @Override
    public double value(double z) {
        return Gate.value(z, v(z));
    }

    @Override
    public double derivative(double z) {
        return Gate.derivative(z, v(z), dv(z));
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        Gate.fill(z, GeluTanh::v, GeluTanh::dv, a, slope);
    }

    private static double v(double z) {
        return TWICE_ROOT * (z + CUBIC * z * z * z);
    }

    private static double dv(double z) {
        return TWICE_ROOT * (1 + 3 * CUBIC * z * z);
    }

    @Override
    public Range range() {
        return new Range(-0.170040750571255, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        T v = z.multiply(z).multiply(z).multiply(CUBIC).add(z).multiply(TWICE_ROOT);
        return z.divide(v.negate().exp().add(1));
    }

    @Override
    public String toString() {
        return "GeluTanh";
    }
}
