package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.LogSumExp;
import org.handgrad.matrix.Logits;

/**
 * Categorical cross-entropy on logits, L = (1/n) Σᵢⱼ yᵢⱼ (ln Σₖ e^zᵢₖ − zᵢⱼ), with ∂L/∂zᵢⱼ = (aᵢⱼ Σₖ yᵢₖ − yᵢⱼ) / n for
 * a = softmax(z), which is (a − y) / n where the targets of a sample add up to 1; in nats.
 *
 * <p>Predictions are any numbers: the network ends without a softmax. Targets are one-hot or any probabilities that add up
 * to 1 in each row, but for rounding. Finite wherever the mathematics is: the largest logit of a row is subtracted first.
 *
 * <p>Source: Bishop 2006, equations 4.104 to 4.109.
 */
public final class SoftmaxCrossEntropy implements Loss, LossFormula {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        return Pairs.of(predictions, targets).mean((i, z, y) -> ofOne(z, y));
    }

    /** Σⱼ yⱼ ((max − zⱼ) + ln Σₖ e^(zₖ − max)): a sum of terms that are never negative. */
    private static double ofOne(FlatMatrix z, FlatMatrix y) {
        LogSumExp all = LogSumExp.of(z);
        return new Pairs(z, y).sum((sum, zj, yj) -> yj == 0 ? sum : sum + yj * ((all.max() - zj) + all.rest()));
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        double n = pairs.samples();
        return new Pairs(Logits.probabilities(predictions), pairs.targets()).map((a, y, sum) -> (a * sum - y) / n);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            T log = LogSumExp.of(predictions[i]);
            for (int j = 0; j < predictions[i].length; j++) {
                sum = sum.add(log.subtract(predictions[i][j]).multiply(targets[i][j]));
            }
        }
        return sum.divide(predictions.length);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireDistributions(targets);
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropy";
    }
}
