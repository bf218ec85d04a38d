package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.Log;
import org.handgrad.matrix.Sigmoids;
import org.handgrad.matrix.Workspace;

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
        return Math.max(0, z) + Log.log1p(Exp.exp(-Math.abs(z)));
    }

    @Override
    public double derivative(double z) {
        return Sigmoids.sigmoid(z);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        double[] scratch = Workspace.array(z.length);
        for (int i = 0; i < z.length; i++) {
            scratch[i] = -Math.abs(z[i]);
        }
        Exp.exp(scratch, a);
        for (int i = 0; i < z.length; i++) {
            a[i] = Math.max(0, z[i]) + Log.log1p(a[i]);
        }
        Sigmoids.sigmoid(z, slope, scratch);
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
