package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;

/** The square root of the mean over all entries of (p − y)² (RMSE), in the unit of the targets; never below the MAE, but for rounding. */
public record RootMeanSquaredError() implements Metric {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Labels.sameShape(predictions, targets);
        int n = targets.getRowDimension();
        int k = targets.getColumnDimension();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double d = predictions.getEntry(i, j) - targets.getEntry(i, j);
                sum += d * d;
            }
        }
        return Math.sqrt(sum / ((double) n * k));
    }

    @Override
    public String toString() {
        return "RMSE";
    }
}
