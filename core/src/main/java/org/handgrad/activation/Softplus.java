package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.Sigmoids;

/**
 * Softplus f(z) = ln(1 + eᶻ), a smooth ReLU, with f'(z) = σ(z) = 1 / (1 + e⁻ᶻ).
 *
 * <p>Values are at least 0. Computed as max(0, z) + ln(1 + e^−|z|), which neither overflows nor loses a small value.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, equation 2.
 */
public final class Softplus implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Math.max(0, z) + StrictMath.log1p(Exp.exp(-Math.abs(z)));
    }

    @Override
    public double derivative(double z) {
        return Sigmoids.sigmoid(z);
    }

    @Override
    public Range range() {
        return new Range(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.exp().add(1).log();
    }

    @Override
    public String toString() {
        return "Softplus";
    }
}
