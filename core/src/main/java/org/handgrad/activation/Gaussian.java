package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;

/**
 * The Gaussian bump f(z) = e^(−z²), with f'(z) = −2z e^(−z²).
 *
 * <p>Values lie in [0, 1]: a neuron that answers to one value of z and to no other. It rises up to 0 and falls behind it.
 *
 * <p>Source: Broomhead and Lowe 1988.
 */
public final class Gaussian implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Exp.exp(-z * z);
    }

    @Override
    public double derivative(double z) {
        return -2 * (z * Exp.exp(-z * z));
    }

    /** Bit for bit the two above, with one exponential for both. */
    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            slope[i] = -z[i] * z[i];
        }
        Exp.exp(slope, a);
        for (int i = 0; i < z.length; i++) {
            slope[i] = -2 * (z[i] * a[i]);
        }
    }

    @Override
    public Range range() {
        return new Range(0, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.multiply(z).negate().exp();
    }

    @Override
    public String toString() {
        return "Gaussian";
    }
}
