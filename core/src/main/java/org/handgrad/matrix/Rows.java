package org.handgrad.matrix;

import org.apache.commons.math3.linear.RealMatrix;

/** What a bias and a gain need: one row added to all rows, one multiplied into all rows, and the sum of all rows. */
public final class Rows {

    private static final double[] ONE = {1};

    private Rows() {}

    /**
     * Adds a row to each row of a matrix that the caller has just made.
     *
     * @param matrix n x w, changed in place
     * @param row 1 x w
     * @return {@code matrix}
     */
    public static FlatMatrix add(FlatMatrix matrix, FlatMatrix row) {
        View z = View.of(matrix);
        Kernels.BEST.multiply(ones(z.rows(), 1), View.of(row), z);
        return matrix;
    }

    /**
     * Multiplies each row of a matrix by a row, entry by entry.
     *
     * @param matrix n x w, left as it is
     * @param row 1 x w
     * @return a new n x w
     */
    public static FlatMatrix scale(RealMatrix matrix, FlatMatrix row) {
        FlatMatrix product = FlatMatrix.of(matrix).copy();
        int w = product.getColumnDimension();
        for (int i = 0; i < product.size(); i++) {
            product.data()[i] *= row.data()[row.offset() + i % w];
        }
        return product;
    }

    /**
     * Adds up the rows, first to last.
     *
     * @param matrix n x w
     * @return a new 1 x w
     */
    public static FlatMatrix sum(FlatMatrix matrix) {
        View dz = View.of(matrix);
        FlatMatrix sum = FlatMatrix.zeros(1, dz.columns());
        Kernels.BEST.multiply(ones(1, dz.rows()), dz, View.of(sum));
        return sum;
    }

    /** A matrix of ones takes one: 1 · x + y has the bits of x + y. */
    private static View ones(int rows, int columns) {
        return new View(ONE, 0, rows, columns, 0, 0);
    }
}
