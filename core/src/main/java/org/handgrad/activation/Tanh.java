package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Sigmoids;

/**
 * The hyperbolic tangent f(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), with f'(z) = 1 / cosh²(z) = 4e / (1 + e)², e = e^−2|z|.
 *
 * <p>Values lie in [−1, 1]. The derivative is computed from z and never as 1 − a², which is exactly 0 from z = 18.542 on.
 *
 * <p>Source: LeCun, Bottou, Orr and Müller 1998, section 4.4.
 */
public final class Tanh implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return Sigmoids.tanh(z);
    }

    @Override
    public double derivative(double z) {
        return Sigmoids.tanhSlope(z);
    }

    /** Bit for bit the two above, with one exponential for both. */
    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        Sigmoids.tanh(z, a, slope);
    }

    @Override
    public Range range() {
        return new Range(-1, 1);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.tanh();
    }

    @Override
    public String toString() {
        return "Tanh";
    }
}
