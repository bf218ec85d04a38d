package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * The mean surprise −(1/n) Σᵢ ln p(true class of i), in nats; at least 0.
 *
 * <p>One column holds p of class 1, several columns one probability per class. Each p is kept within [ε, 1 − ε], ε =
 * 2⁻⁵², as scikit-learn does, so that one confident mistake costs 36 nats and not infinity.
 *
 * <p>Throws IllegalArgumentException if a prediction is no probability. Source: Good 1952.
 */
public record LogLoss() implements Metric {

    private static final double EPSILON = 0x1p-52;

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Labels.sameShape(predictions, targets);
        int[] actual = Labels.actual(targets);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum -= Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, probability(predictions, i, actual[i]))));
        }
        return sum / actual.length;
    }

    private static double probability(RealMatrix predictions, int row, int label) {
        for (int j = 0; j < predictions.getColumnDimension(); j++) {
            Labels.requireProbability(predictions.getEntry(row, j), row, j);
        }
        if (predictions.getColumnDimension() > 1) {
            return predictions.getEntry(row, label);
        }
        double p = predictions.getEntry(row, 0);
        return label == 1 ? p : 1 - p;
    }

    @Override
    public String toString() {
        return "log loss";
    }
}
