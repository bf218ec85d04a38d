package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * Softsign f(z) = z / (1 + |z|), with f'(z) = 1 / (1 + |z|)².
 *
 * <p>Values lie in [−1, 1]. It saturates as 1/z, far more slowly than tanh; f' has no jump, though f'' has one at 0.
 *
 * <p>Source: Bergstra, Desjardins, Lamblin and Bengio 2009.
 */
public final class Softsign implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return z / (1 + Math.abs(z));
    }

    @Override
    public double derivative(double z) {
        double d = 1 + Math.abs(z);
        return 1 / (d * d);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            double d = 1 + Math.abs(z[i]);
            a[i] = z[i] / d;
            slope[i] = 1 / (d * d);
        }
    }

    @Override
    public Range range() {
        return new Range(-1, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.divide(z.abs().add(1));
    }

    @Override
    public String toString() {
        return "Softsign";
    }
}
