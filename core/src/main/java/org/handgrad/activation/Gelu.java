package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The Gaussian error linear unit f(z) = z Φ(z), with f'(z) = Φ(z) + z φ(z); Φ is the standard normal distribution, φ its
 * density.
 *
 * <p>Values are at least −0.16997, reached at z = −0.75179; the function falls below that point. Where a text speeds Φ up
 * with tanh, see {@link GeluTanh}.
 *
 * <p>Source: Hendrycks and Gimpel 2016, section 2.
 */
public final class Gelu implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return z * StandardNormal.cumulative(z);
    }

    @Override
    public double derivative(double z) {
        return StandardNormal.cumulative(z) + z * StandardNormal.density(z);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        StandardNormal.fill(z, a, slope);
        for (int i = 0; i < z.length; i++) {
            slope[i] = a[i] + z[i] * slope[i];
            a[i] = z[i] * a[i];
        }
    }

    @Override
    public Range range() {
        return new Range(-0.169971207479904, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.multiply(StandardNormal.cumulative(z));
    }

    @Override
    public String toString() {
        return "Gelu";
    }
}
