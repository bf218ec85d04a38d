package org.handgrad.gradcheck.dual;

import java.util.List;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/**
 * The derivative of a matrix along a line by Ridders' extrapolation, entry by entry: for layers and losses that have no
 * formula on dual numbers.
 */
final class Differences {

    private static final double FIRST_STEP = 1e-2;

    private static final int LEVELS = 10;

    private Differences() {}

    /** Fills tangents and their errors of {@code result}, whose values are there already. */
    static void along(DoubleFunction<? extends RealMatrix> line, DualMatrix result) {
        double[][] previous = new double[0][];
        java.util.Arrays.fill(result.tangentErrors(), Double.POSITIVE_INFINITY);
        for (int level = 0; level < LEVELS; level++) {
            double h = FIRST_STEP / (1 << level);
            double[] plus = at(line, h, result.values().length);
            double[] minus = at(line, -h, result.values().length);
            double[][] row = new double[level + 1][plus.length];
            for (int i = 0; i < plus.length; i++) {
                double a = plus[i];
                double b = minus[i];
                row[0][i] = (a - b) / (2 * h);
                double rounding = (4 * Math.ulp(Math.max(Math.abs(a), Math.abs(b))) + result.valueErrors()[i]) / h;
                extrapolate(previous, row, i, rounding, result);
            }
            previous = row;
        }
    }

    /** NaN where a wide step leaves what the function is defined for; such a step, and all that rests on it, is no use. */
    private static double[] at(DoubleFunction<? extends RealMatrix> line, double t, int size) {
        try {
            return FlatMatrix.of(line.apply(t)).copy().data();
        } catch (IllegalArgumentException | ArithmeticException outside) {
            double[] nowhere = new double[size];
            java.util.Arrays.fill(nowhere, Double.NaN);
            return nowhere;
        }
    }

    private static void extrapolate(double[][] previous, double[][] row, int i, double rounding, DualMatrix result) {
        double power = 4;
        for (int j = 1; j < row.length; j++) {
            row[j][i] = row[j - 1][i] + (row[j - 1][i] - previous[j - 1][i]) / (power - 1);
            power *= 4;
            double error =
                    Math.max(Math.abs(row[j][i] - row[j - 1][i]), Math.abs(row[j][i] - previous[j - 1][i])) + rounding;
            if (error < result.tangentErrors()[i]) {
                result.tangentErrors()[i] = error;
                result.tangents()[i] = row[j][i];
            }
        }
    }

    /** Parameters moved along their tangents. */
    static List<FlatMatrix> moved(List<DualMatrix> matrices, double step) {
        return matrices.stream().map(matrix -> matrix.moved(step)).toList();
    }
}
