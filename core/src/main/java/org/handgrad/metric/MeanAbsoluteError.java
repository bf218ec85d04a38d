package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;

/** The mean over all entries of |p − y| (MAE), in the unit of the targets. */
public record MeanAbsoluteError() implements Metric {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Labels.sameShape(predictions, targets);
        int n = targets.getRowDimension();
        int k = targets.getColumnDimension();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                sum += Math.abs(predictions.getEntry(i, j) - targets.getEntry(i, j));
            }
        }
        return sum / ((double) n * k);
    }

    @Override
    public String toString() {
        return "MAE";
    }
}
