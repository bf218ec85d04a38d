package org.handgrad.matrix;

/**
 * The product kernel for a few dozen terms, where the {@link View}s of the others would take a good part of the time: the
 * tiles of {@link Tiles}, on flat matrices whose steps down and to the right are handed over as plain numbers.
 */
final class Tiny {

    /** More terms than these are worth four views. */
    private static final int TERMS = 256;

    /** A lower result would leave tiles half empty. */
    private static final int HEIGHT = 4;

    private static final double[] NONE = {};

    private Tiny() {}

    /** Whether a product of two matrices, with so many rows, columns and terms in each sum, is one for this kernel. */
    static boolean fits(ArrayMatrix a, ArrayMatrix b, int rows, int columns, int terms) {
        return rows >= HEIGHT
                && (long) rows * columns * terms <= TERMS
                && a instanceof FlatMatrix
                && b instanceof FlatMatrix;
    }

    /** A B. */
    static FlatMatrix times(ArrayMatrix a, ArrayMatrix b) {
        return timesPlus(a, b, NONE, 0);
    }

    /** A B, with a row added to each row. */
    static FlatMatrix timesPlus(ArrayMatrix a, ArrayMatrix b, ArrayMatrix row) {
        return timesPlus(a, b, row.data, row.offset);
    }

    private static FlatMatrix timesPlus(ArrayMatrix a, ArrayMatrix b, double[] r, int r0) {
        int d = a.columns;
        int w = b.columns;
        double[] c = Workspace.array(a.rows * w);
        multiply(a.data, a.offset, d, 1, b.data, b.offset, w, 1, r, r0, c, w, 1, a.rows, w, d);
        return new FlatMatrix(c, 0, a.rows, w, false);
    }

    /** A Bᵀ. */
    static FlatMatrix timesTransposed(ArrayMatrix a, ArrayMatrix b) {
        int w = a.columns;
        int d = b.rows;
        double[] c = Workspace.array(a.rows * d);
        multiply(a.data, a.offset, w, 1, b.data, b.offset, 1, w, NONE, 0, c, d, 1, a.rows, d, w);
        return new FlatMatrix(c, 0, a.rows, d, false);
    }

    /** Aᵀ B, computed as its transpose Bᵀ A where that is the higher one. */
    static FlatMatrix transposedTimes(ArrayMatrix a, ArrayMatrix b) {
        int d = a.columns;
        int w = b.columns;
        double[] c = Workspace.array(d * w);
        if (d >= w) {
            multiply(a.data, a.offset, 1, d, b.data, b.offset, w, 1, NONE, 0, c, w, 1, d, w, a.rows);
        } else {
            multiply(b.data, b.offset, 1, w, a.data, a.offset, d, 1, NONE, 0, c, 1, w, w, d, a.rows);
        }
        return new FlatMatrix(c, 0, d, w, false);
    }

    /** z = x y + r, where r is a row, or {@link #NONE}, and z has so many rows and columns. */
    private static void multiply(
            double[] x,
            int x0,
            int xDown,
            int xRight,
            double[] y,
            int y0,
            int yDown,
            int yRight,
            double[] r,
            int r0,
            double[] z,
            int zDown,
            int zRight,
            int rows,
            int columns,
            int depth) {
        int lastRow = rows - 1;
        int lastColumn = columns - 1;
        for (int i0 = 0; i0 <= lastRow; i0 += 4) {
            int i1 = Math.min(i0 + 1, lastRow);
            int i2 = Math.min(i0 + 2, lastRow);
            int i3 = Math.min(i0 + 3, lastRow);
            int p0 = x0 + i0 * xDown;
            int p1 = x0 + i1 * xDown;
            int p2 = x0 + i2 * xDown;
            int p3 = x0 + i3 * xDown;
            for (int j0 = 0; j0 <= lastColumn; j0 += 2) {
                int j1 = Math.min(j0 + 1, lastColumn);
                int q0 = y0 + j0 * yRight;
                int q1 = y0 + j1 * yRight;
                double c00 = 0, c01 = 0;
                double c10 = 0, c11 = 0;
                double c20 = 0, c21 = 0;
                double c30 = 0, c31 = 0;
                for (int k = 0, p = 0, q = 0; k < depth; k++, p += xRight, q += yDown) {
                    double a0 = x[p0 + p];
                    double a1 = x[p1 + p];
                    double a2 = x[p2 + p];
                    double a3 = x[p3 + p];
                    double b0 = y[q0 + q];
                    double b1 = y[q1 + q];
                    c00 = Math.fma(a0, b0, c00);
                    c01 = Math.fma(a0, b1, c01);
                    c10 = Math.fma(a1, b0, c10);
                    c11 = Math.fma(a1, b1, c11);
                    c20 = Math.fma(a2, b0, c20);
                    c21 = Math.fma(a2, b1, c21);
                    c30 = Math.fma(a3, b0, c30);
                    c31 = Math.fma(a3, b1, c31);
                }
                if (r != NONE) {
                    double s0 = r[r0 + j0];
                    double s1 = r[r0 + j1];
                    c00 += s0;
                    c01 += s1;
                    c10 += s0;
                    c11 += s1;
                    c20 += s0;
                    c21 += s1;
                    c30 += s0;
                    c31 += s1;
                }
                int t0 = j0 * zRight;
                int t1 = j1 * zRight;
                z[i0 * zDown + t0] = c00;
                z[i0 * zDown + t1] = c01;
                z[i1 * zDown + t0] = c10;
                z[i1 * zDown + t1] = c11;
                z[i2 * zDown + t0] = c20;
                z[i2 * zDown + t1] = c21;
                z[i3 * zDown + t0] = c30;
                z[i3 * zDown + t1] = c31;
            }
        }
    }
}
