package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * The share of samples that got their own class, 0 .. 1.
 *
 * <p>One column of predictions means class 1 from a threshold on; of several columns the largest entry wins, the first on a
 * tie. Targets as for {@link ConfusionMatrix}.
 *
 * @param threshold 1/2 for probabilities, 0 for logits or tanh; several columns do not look at it
 */
public record Accuracy(double threshold) implements Metric {

    /** For outputs that are probabilities. */
    public Accuracy() {
        this(ConfusionMatrix.HALF);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        return ConfusionMatrix.of(predictions, targets, threshold).accuracy();
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public String toString() {
        return "accuracy";
    }
}
