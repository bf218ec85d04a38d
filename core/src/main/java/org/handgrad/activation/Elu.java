package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.check.Check;

/**
 * The exponential linear unit f(z) = z for z &gt; 0 and α (eᶻ − 1) otherwise, with f'(z) = 1 for z &gt; 0 and α eᶻ
 * otherwise.
 *
 * <p>Values are at least −α. For α = 1, the usual choice, there is no kink; for any other there is one at 0, where f' is
 * taken as α.
 *
 * <p>Source: Clevert, Unterthiner and Hochreiter 2016, equation 15.
 *
 * @param alpha α &gt; 0
 */
public record Elu(double alpha) implements Elementwise, Formula {

    public Elu {
        Check.positive(alpha, "alpha");
    }

    /** The usual one, α = 1. */
    public Elu() {
        this(1);
    }

    @Override
    public double value(double z) {
        return new Bend(1, alpha).value(z);
    }

    @Override
    public double derivative(double z) {
        return new Bend(1, alpha).derivative(z);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        new Bend(1, alpha).fill(z, a, slope);
    }

    @Override
    public double[] kinks() {
        return alpha == 1 ? new double[0] : new double[] {0};
    }

    @Override
    public Range range() {
        return new Range(-alpha, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.getReal() > 0 ? z : z.expm1().multiply(alpha);
    }
}
