package org.handgrad.matrix;

/** The two things a bias needs: one row added to all rows, and the sum of all rows. */
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
