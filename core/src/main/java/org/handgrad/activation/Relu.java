package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The rectified linear unit f(z) = max(0, z), with f'(z) = 1 for z &gt; 0 and 0 otherwise.
 *
 * <p>Values are at least 0. One kink, at 0, where f' is taken as 0 (−0.0 likewise), as PyTorch and TensorFlow do.
 *
 * <p>Source: Nair and Hinton 2010.
 */
public final class Relu implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Math.max(0, z);
    }

    @Override
    public double derivative(double z) {
        return Step.at(z);
    }

    /** The two above, in a loop of which a compiler makes vector instructions. */
    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            a[i] = value(z[i]);
            slope[i] = derivative(z[i]);
        }
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Range range() {
        return new Range(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.getReal() > 0 ? z : z.multiply(0);
    }

    @Override
    public String toString() {
        return "Relu";
    }
}
