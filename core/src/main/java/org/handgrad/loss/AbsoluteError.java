package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;

/**
 * The absolute error ℓ(p, y) = |p − y|, with ∂ℓ/∂p = sign(p − y).
 *
 * <p>Values are at least 0, in the unit of the targets. One kink, at p = y, where the derivative is taken as 0. An outlier
 * pulls no harder than any other sample.
 *
 * <p>Source: Boscovich 1757; Laplace 1793.
 */
public final class AbsoluteError implements Pointwise {

    @Override
    public double value(double p, double y) {
        return Math.abs(p - y);
    }

    @Override
    public double derivative(double p, double y) {
        return Math.signum(p - y);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        return p.subtract(y).abs();
    }

    @Override
    public String toString() {
        return "AbsoluteError";
    }
}
