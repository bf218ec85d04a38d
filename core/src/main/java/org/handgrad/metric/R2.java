package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The coefficient of determination R² = 1 − Σ(p − y)² / Σ(y − ȳ)², the mean over the columns.
 *
 * <p>1 is perfect, 0 is as good as always predicting the mean ȳ of these targets, and it can be as negative as one likes. A
 * column of constant targets counts as 1 if predicted exactly and as 0 otherwise. NaN among the predictions makes it NaN.
 * Source: Wright 1921.
 */
public record R2() implements Metric {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Labels.sameShape(predictions, targets);
        int columns = targets.getColumnDimension();
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += column(predictions.getColumn(j), targets.getColumn(j));
        }
        return sum / columns;
    }

    private static double column(double[] p, double[] y) {
        double mean = StatUtils.mean(y);
        double residual = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            residual += (p[i] - y[i]) * (p[i] - y[i]);
            total += (y[i] - mean) * (y[i] - mean);
        }
        // asked of the targets: their sum of squares may be a rounding error instead of 0
        if (StatUtils.max(y) == StatUtils.min(y)) {
            return Double.isNaN(residual) ? residual : residual == 0 ? 1 : 0;
        }
        return 1 - residual / total;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public String toString() {
        return "R2";
    }
}
