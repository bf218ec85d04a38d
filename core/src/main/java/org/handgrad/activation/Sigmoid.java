package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Sigmoids;

/**
 * The logistic function σ(z) = 1 / (1 + e⁻ᶻ), with σ'(z) = σ(z) σ(−z) = e / (1 + e)², e = e^−|z|.
 *
 * <p>Values lie in [0, 1]. The derivative is computed from z and never as a (1 − a), which is exactly 0 from z = 36.7 on.
 *
 * <p>Source: Verhulst 1845; Rumelhart, Hinton and Williams 1986, equation 2.
 */
public final class Sigmoid implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Sigmoids.sigmoid(z);
    }

    @Override
    public double derivative(double z) {
        return Sigmoids.sigmoidSlope(z);
    }

    /** Bit for bit the two above, with one exponential for both. */
    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        Sigmoids.sigmoid(z, a, slope);
    }

    @Override
    public Range range() {
        return new Range(0, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.negate().exp().add(1).reciprocal();
    }

    @Override
    public String toString() {
        return "Sigmoid";
    }
}
