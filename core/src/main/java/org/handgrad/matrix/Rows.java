package org.handgrad.matrix;

/** The two things a bias needs: one row added to all rows, and the sum of all rows. */
public final class Rows {

    private Rows() {}

    /**
     * Adds a row to each row of a matrix that the caller has just made.
     *
     * @param matrix n x w, changed in place
     * @param row 1 x w
     * @return {@code matrix}
     */
    public static FlatMatrix add(FlatMatrix matrix, FlatMatrix row) {
        int w = matrix.getColumnDimension();
        double[] z = matrix.data();
        double[] b = row.data();
        int end = matrix.offset() + matrix.size();
        for (int i = matrix.offset(); i < end; i += w) {
            for (int j = 0; j < w; j++) {
                z[i + j] += b[row.offset() + j];
            }
        }
        return matrix;
    }

    /**
     * Adds up the rows, first to last.
     *
     * @param matrix n x w
     * @return a new 1 x w
     */
    public static FlatMatrix sum(FlatMatrix matrix) {
        int w = matrix.getColumnDimension();
        double[] dz = matrix.data();
        double[] sum = new double[w];
        int end = matrix.offset() + matrix.size();
        for (int i = matrix.offset(); i < end; i += w) {
            for (int j = 0; j < w; j++) {
                sum[j] += dz[i + j];
            }
        }
        return FlatMatrix.wrap(sum, 1, w);
    }
}
