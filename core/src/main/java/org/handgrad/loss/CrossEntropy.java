package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Categorical cross-entropy of probabilities, L = −(1/n) Σᵢⱼ yᵢⱼ ln pᵢⱼ, with gradient −yᵢⱼ / (n pᵢⱼ); in nats.
 *
 * <p>Predictions are the rows of a softmax, targets one-hot or any probabilities that add up to 1 in each row. Where y is 0
 * the term is 0; where p is 0 under a positive y the loss is infinite, as the mathematics has it: nothing is clipped.
 * {@link SoftmaxCrossEntropy} avoids that corner.
 *
 * <p>Source: Bridle 1990; Bishop 2006, equation 5.24.
 */
public final class CrossEntropy implements Loss, LossFormula {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        Probabilities.requirePredictions(pairs.predictions(), "SoftmaxCrossEntropy");
        // 0 · p is 0, and NaN where p is
        return pairs.sum((sum, p, y) -> y > 0 ? sum - y * StrictMath.log(p) : sum + 0 * p) / pairs.samples();
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        int n = pairs.samples();
        return pairs.map((p, y) -> y > 0 ? -y / (n * p) : 0 * p);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = Pairs.sum(
                predictions, targets, (s, p, y) -> y > 0 ? s.subtract(p.log().multiply(y)) : s);
        return sum.divide(predictions.length);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireDistributions(targets);
    }

    @Override
    public String toString() {
        return "CrossEntropy";
    }
}
