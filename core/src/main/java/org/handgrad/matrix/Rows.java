package org.handgrad.matrix;

import org.apache.commons.math3.linear.RealMatrix;

/** What a bias and a gain need: one row added to all rows, one multiplied into all rows, and the sum of all rows. */
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
        int w = matrix.columns;
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[matrix.offset + i] += row.data[row.offset + i % w];
        }
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
    public static FlatMatrix sum(RealMatrix matrix) {
        View x = ArrayMatrix.of(matrix).view();
        FlatMatrix sum = FlatMatrix.zeros(1, x.columns());
        int last = x.columns() - 1;
        for (int j = 0; j <= last; j += 4) {
            int j1 = Math.min(j + 1, last);
            int j2 = Math.min(j + 2, last);
            int j3 = Math.min(j + 3, last);
            if (x.down() == 1) {
                fourStretches(x, j, j1, j2, j3, sum.data);
            } else {
                fourColumns(x, j, j1, j2, j3, sum.data);
            }
        }
        return sum;
    }

    /** Four sums at a time, because the next addition to one has to wait for the last. */
    private static void fourColumns(View x, int j0, int j1, int j2, int j3, double[] sum) {
        double[] data = x.data();
        int p0 = x.at(0, j0);
        int p1 = x.at(0, j1);
        int p2 = x.at(0, j2);
        int p3 = x.at(0, j3);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0, p = 0; i < x.rows(); i++, p += x.down()) {
            s0 += data[p0 + p];
            s1 += data[p1 + p];
            s2 += data[p2 + p];
            s3 += data[p3 + p];
        }
        sum[j0] = s0;
        sum[j1] = s1;
        sum[j2] = s2;
        sum[j3] = s3;
    }

    /** The same where a column's entries are neighbours: an index that grows by one needs no check of bounds in the loop. */
    private static void fourStretches(View x, int j0, int j1, int j2, int j3, double[] sum) {
        double[] data = x.data();
        int p0 = x.at(0, j0);
        int p1 = x.at(0, j1);
        int p2 = x.at(0, j2);
        int p3 = x.at(0, j3);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < x.rows(); i++) {
            s0 += data[p0 + i];
            s1 += data[p1 + i];
            s2 += data[p2 + i];
            s3 += data[p3 + i];
        }
        sum[j0] = s0;
        sum[j1] = s1;
        sum[j2] = s2;
        sum[j3] = s3;
    }
}
