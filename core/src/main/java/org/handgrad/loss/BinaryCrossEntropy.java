package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Binary cross-entropy of a probability, ℓ(p, y) = −y ln p − (1 − y) ln(1 − p), with ∂ℓ/∂p = (1 − y)/(1 − p) − y/p; in
 * nats.
 *
 * <p>Predictions are outputs of a sigmoid, targets 0, 1 or any probability; each output is a question of its own. Where p
 * excludes what happened the loss is infinite, as the mathematics has it: nothing is clipped. {@link SigmoidCrossEntropy}
 * avoids that corner.
 *
 * <p>Source: Bishop 2006, equation 5.21.
 */
public final class BinaryCrossEntropy implements Pointwise {

    @Override
    public double value(double p, double y) {
        double yes = y > 0 ? 0 - y * StrictMath.log(p) : 0;
        return y < 1 ? yes - (1 - y) * StrictMath.log1p(-p) : yes;
    }

    @Override
    public double derivative(double p, double y) {
        double yes = y > 0 ? -y / p : 0;
        return y < 1 ? yes + (1 - y) / (1 - p) : yes;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        T none = p.multiply(0);
        T yes = y > 0 ? p.log().multiply(-y) : none;
        return y < 1 ? yes.subtract(p.negate().add(1).log().multiply(1 - y)) : yes;
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Probabilities.requirePredictions(predictions, "SigmoidCrossEntropy");
        return Pointwise.super.value(predictions, targets);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireTargets(targets, "; labels -1 and +1 belong to Hinge");
    }

    @Override
    public String toString() {
        return "BinaryCrossEntropy";
    }
}
