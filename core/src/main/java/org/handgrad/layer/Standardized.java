package org.handgrad.layer;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.handgrad.matrix.FlatMatrix;

/**
 * Rows brought to mean 0 and variance 1: h = (x − μ) / s with the mean μ and s = √(variance + ε) of each row, and the way
 * back.
 *
 * @param h n x width
 * @param s one number for each row, at least √ε
 */
record Standardized(FlatMatrix h, double[] s) {

    private static final double EPSILON = 1e-5;

    static Standardized of(RealMatrix inputs) {
        FlatMatrix h = FlatMatrix.zeros(inputs.getRowDimension(), inputs.getColumnDimension());
        double[] s = new double[h.getRowDimension()];
        for (int i = 0; i < s.length; i++) {
            double[] x = inputs.getRow(i);
            double mean = StatUtils.mean(x);
            s[i] = Math.sqrt(StatUtils.populationVariance(x, mean) + EPSILON);
            double[] centred = Arrays.stream(x).map(xj -> xj - mean).toArray();
            MathArrays.scaleInPlace(1 / s[i], centred);
            h.setRow(i, centred);
        }
        return new Standardized(h, s);
    }

    /** ∂L/∂x = (dh − mean(dh) − h mean(dh h)) / s in each row. */
    FlatMatrix inputGradient(FlatMatrix dh) {
        FlatMatrix dx = FlatMatrix.zeros(dh.getRowDimension(), dh.getColumnDimension());
        for (int i = 0; i < s.length; i++) {
            double mean = StatUtils.mean(dh.getRow(i));
            double along = StatUtils.mean(MathArrays.ebeMultiply(dh.getRow(i), h.getRow(i)));
            for (int j = 0; j < dx.getColumnDimension(); j++) {
                dx.setEntry(i, j, (dh.getEntry(i, j) - mean - h.getEntry(i, j) * along) / s[i]);
            }
        }
        return dx;
    }
}
