package org.handgrad.metric;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * F1 = 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall.
 *
 * <p>Values lie in [0, 1]; a class for which nothing is there to divide by counts as 0. Source: van Rijsbergen 1979, chapter 7.
 *
 * @param average how the classes become one number
 * @param threshold from where on a single output means class 1: 1/2 for probabilities, 0 for logits or tanh
 */
public record F1(Average average, double threshold) implements Metric {

    /** Refuses a missing average. */
    public F1 {
        requireNonNull(average, "average");
    }

    /**
     * For outputs that are probabilities.
     *
     * @param average how the classes become one number
     */
    public F1(Average average) {
        this(average, ConfusionMatrix.HALF);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        ConfusionMatrix confusion = ConfusionMatrix.of(predictions, targets, threshold);
        return average.over(confusion, confusion::f1);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public String toString() {
        return "F1 (" + average + ")";
    }
}
