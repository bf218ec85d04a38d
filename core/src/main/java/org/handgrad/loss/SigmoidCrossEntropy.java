package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.Log;

/**
 * Binary cross-entropy on a logit, ℓ(z, y) = ln(1 + eᶻ) − y z, with ∂ℓ/∂z = σ(z) − y; in nats.
 *
 * <p>Predictions are any numbers: the network ends without a sigmoid. Targets are 0, 1 or any probability; each output is a
 * question of its own. Finite wherever the mathematics is: computed as (1 − y) z + ln(1 + e⁻ᶻ) for z ≥ 0 and
 * −y z + ln(1 + eᶻ) below, sums of terms that are never negative.
 *
 * <p>Source: Bishop 2006, equations 4.90 and 4.91.
 */
public final class SigmoidCrossEntropy implements Pointwise {

    @Override
    public double value(double z, double y) {
        double linear = z >= 0 ? (1 - y) * z : -y * z;
        return linear + Log.log1p(Exp.exp(-Math.abs(z)));
    }

    @Override
    public double derivative(double z, double y) {
        double e = Exp.exp(-Math.abs(z));
        // σ(z) − 1 = −σ(−z), without the cancellation of a saturated σ
        return z >= 0 ? (1 - y) - e / (1 + e) : e / (1 + e) - y;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z, double y) {
        return z.exp().add(1).log().subtract(z.multiply(y));
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireTargets(targets, "; labels -1 and +1 belong to Hinge");
    }

    @Override
    public String toString() {
        return "SigmoidCrossEntropy";
    }
}
