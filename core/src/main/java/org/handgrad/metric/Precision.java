package org.handgrad.metric;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Precision TP / (TP + FP): of those taken for a class, the share that is of it.
 *
 * <p>Values lie in [0, 1]; a class for which nothing is there to divide by counts as 0.
 *
 * @param average how the classes become one number
 * @param threshold from where on a single output means class 1: 1/2 for probabilities, 0 for logits or tanh
 */
public record Precision(Average average, double threshold) implements Metric {

    /** Refuses a missing average. */
    public Precision {
        requireNonNull(average, "average");
    }

    /**
     * For outputs that are probabilities.
     *
     * @param average how the classes become one number
     */
    public Precision(Average average) {
        this(average, ConfusionMatrix.HALF);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        ConfusionMatrix confusion = ConfusionMatrix.of(predictions, targets, threshold);
        return average.over(confusion, confusion::precision);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public String toString() {
        return "precision (" + average + ")";
    }
}
