package org.handgrad.contract;

import java.util.Random;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** Random matrices and the few sums over them that the laws need. */
public final class Sample {

    private Sample() {}

    /**
     * Independent normal entries.
     *
     * @param random where they come from
     * @param rows its rows
     * @param columns its columns
     * @return a new matrix
     */
    public static FlatMatrix normal(Random random, int rows, int columns) {
        double[] data = new double[rows * columns];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextGaussian();
        }
        return FlatMatrix.wrap(data, rows, columns);
    }

    /**
     * Entries of random sign and a size between 1/2 and 1: a direction in which single errors cannot hide.
     *
     * @param random where they come from
     * @param rows its rows
     * @param columns its columns
     * @return a new matrix
     */
    public static FlatMatrix direction(Random random, int rows, int columns) {
        double[] data = new double[rows * columns];
        for (int i = 0; i < data.length; i++) {
            data[i] = (random.nextBoolean() ? 1 : -1) * (0.5 + 0.5 * random.nextDouble());
        }
        return FlatMatrix.wrap(data, rows, columns);
    }

    /**
     * The order 0 .. n-1, shuffled.
     *
     * @param random decides
     * @param n how many
     * @return a permutation
     */
    public static int[] order(Random random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /**
     * Some rows in a given order.
     *
     * @param matrix n x w
     * @param order row numbers
     * @return a new matrix
     */
    public static FlatMatrix rows(RealMatrix matrix, int... order) {
        FlatMatrix chosen = FlatMatrix.zeros(order.length, matrix.getColumnDimension());
        for (int i = 0; i < order.length; i++) {
            chosen.setRow(i, matrix.getRow(order[i]));
        }
        return chosen;
    }

    /**
     * x + t d.
     *
     * @param x a matrix
     * @param t a number
     * @param d a matrix of the same shape
     * @return a new matrix
     */
    public static FlatMatrix along(RealMatrix x, double t, RealMatrix d) {
        FlatMatrix moved = FlatMatrix.of(x).copy();
        for (int i = 0; i < moved.getRowDimension(); i++) {
            for (int j = 0; j < moved.getColumnDimension(); j++) {
                moved.setEntry(i, j, x.getEntry(i, j) + t * d.getEntry(i, j));
            }
        }
        return moved;
    }

    /**
     * ⟨a, b⟩ = Σ aᵢⱼ bᵢⱼ.
     *
     * @param a a matrix
     * @param b a matrix of the same shape
     * @return the sum
     */
    public static double dot(RealMatrix a, RealMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (int j = 0; j < a.getColumnDimension(); j++) {
                sum += a.getEntry(i, j) * b.getEntry(i, j);
            }
        }
        return sum;
    }

    /**
     * Σ |aᵢⱼ bᵢⱼ|: what the rounding of {@link #dot} is measured against.
     *
     * @param a a matrix
     * @param b a matrix of the same shape
     * @return the sum
     */
    public static double size(RealMatrix a, RealMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (int j = 0; j < a.getColumnDimension(); j++) {
                sum += Math.abs(a.getEntry(i, j) * b.getEntry(i, j));
            }
        }
        return sum;
    }

    /**
     * The largest |aᵢⱼ|.
     *
     * @param a a matrix
     * @return its largest magnitude
     */
    public static double max(RealMatrix a) {
        double max = 0;
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (double value : a.getRow(i)) {
                max = Math.max(max, Math.abs(value));
            }
        }
        return max;
    }
}
