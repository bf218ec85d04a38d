package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The hard sigmoid f(z) = min(1, max(0, z/6 + 1/2)), with f'(z) = 1/6 for |z| &lt; 3 and 0 otherwise.
 *
 * <p>Values lie in [0, 1]. Two kinks, at −3 and 3, where f' is taken as 0. PyTorch and Keras 3 use this slope; older
 * versions of Keras use 0.2 z + 0.5.
 *
 * <p>Source: Courbariaux, Bengio and David 2015, equation 3, with the slope of Howard et al. 2019.
 */
public final class HardSigmoid implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Math.min(1, Math.max(0, z / 6 + 0.5));
    }

    @Override
    public double derivative(double z) {
        return 1 / 6.0 * Step.at(3 - Math.abs(z));
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
        return new double[] {-3, 3};
    }

    @Override
    public Range range() {
        return new Range(0, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        double x = z.getReal();
        return Math.abs(x) < 3 ? z.divide(6).add(0.5) : z.multiply(0).add(x > 0 ? 1 : 0);
    }

    @Override
    public String toString() {
        return "HardSigmoid";
    }
}
