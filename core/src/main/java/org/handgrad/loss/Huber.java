package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.check.Check;

/**
 * Huber's loss of d = p − y: ℓ = d²/2 for |d| ≤ δ and δ (|d| − δ/2) beyond, with ∂ℓ/∂p = d clipped to [−δ, δ].
 *
 * <p>Values are at least 0. No kink: square and lines meet with one slope. Small errors count as in
 * {@code SquaredError.halfMeanDistance}, outliers as in {@link AbsoluteError}.
 *
 * <p>Source: Huber 1964, equation 2.8.
 *
 * @param delta δ &gt; 0, in the unit of the targets
 */
public record Huber(double delta) implements Pointwise {

    public Huber {
        Check.positive(delta, "delta");
    }

    @Override
    public double value(double p, double y) {
        double d = Math.abs(p - y);
        return d <= delta ? d * d / 2 : delta * (d - delta / 2);
    }

    @Override
    public double derivative(double p, double y) {
        return Math.max(-delta, Math.min(delta, p - y));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        T d = p.subtract(y);
        return Math.abs(d.getReal()) <= delta
                ? d.multiply(d).divide(2)
                : d.abs().subtract(delta / 2).multiply(delta);
    }
}
