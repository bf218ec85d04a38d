package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Sines;

/**
 * The sine f(z) = sin z, with f'(z) = cos z; z in radians.
 *
 * <p>Values lie in [−1, 1]. It rises and falls for ever, so a network can follow waves, and lose its way among them.
 *
 * <p>Source: Sitzmann, Martel, Bergman, Lindell and Wetzstein 2020.
 */
public final class Sine implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Sines.sine(z);
    }

    @Override
    public double derivative(double z) {
        return Sines.cosine(z);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        Sines.sine(z, a, slope);
    }

    @Override
    public Range range() {
        return new Range(-1, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.sin();
    }

    @Override
    public String toString() {
        return "Sine";
    }
}
