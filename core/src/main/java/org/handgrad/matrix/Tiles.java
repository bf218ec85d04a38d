package org.handgrad.matrix;

/**
 * The product kernel for small results: 4 x 2 elements at a time, their eight chains held in registers, nothing copied.
 *
 * <p>At the lower and right edge a tile repeats the last row or column; it computes the same bits once more.
 */
final class Tiles {

    private Tiles() {}

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        int lastRow = c.rows() - 1;
        int lastColumn = c.columns() - 1;
        for (int i = 0; i <= lastRow; i += 4) {
            int i1 = Math.min(i + 1, lastRow);
            int i2 = Math.min(i + 2, lastRow);
            int i3 = Math.min(i + 3, lastRow);
            for (int j = 0; j <= lastColumn; j += 2) {
                tile(a, b, r, c, i, i1, i2, i3, j, Math.min(j + 1, lastColumn));
            }
        }
    }

    private static void tile(View a, View b, View r, View c, int i0, int i1, int i2, int i3, int j0, int j1) {
        double c00 = 0, c01 = 0;
        double c10 = 0, c11 = 0;
        double c20 = 0, c21 = 0;
        double c30 = 0, c31 = 0;
        double[] x = a.data();
        double[] y = b.data();
        int x1 = (i1 - i0) * a.down();
        int x2 = (i2 - i0) * a.down();
        int x3 = (i3 - i0) * a.down();
        int y1 = (j1 - j0) * b.right();
        int p = a.at(i0, 0);
        int q = b.at(0, j0);
        for (int k = a.columns(); k > 0; k--) {
            double b0 = y[q];
            double b1 = y[q + y1];
            c00 = Math.fma(x[p], b0, c00);
            c01 = Math.fma(x[p], b1, c01);
            c10 = Math.fma(x[p + x1], b0, c10);
            c11 = Math.fma(x[p + x1], b1, c11);
            c20 = Math.fma(x[p + x2], b0, c20);
            c21 = Math.fma(x[p + x2], b1, c21);
            c30 = Math.fma(x[p + x3], b0, c30);
            c31 = Math.fma(x[p + x3], b1, c31);
            p += a.right();
            q += b.down();
        }
        if (r != View.NONE) {
            c00 += r.entry(i0, j0);
            c01 += r.entry(i0, j1);
            c10 += r.entry(i1, j0);
            c11 += r.entry(i1, j1);
            c20 += r.entry(i2, j0);
            c21 += r.entry(i2, j1);
            c30 += r.entry(i3, j0);
            c31 += r.entry(i3, j1);
        }
        double[] z = c.data();
        z[c.at(i0, j0)] = c00;
        z[c.at(i0, j1)] = c01;
        z[c.at(i1, j0)] = c10;
        z[c.at(i1, j1)] = c11;
        z[c.at(i2, j0)] = c20;
        z[c.at(i2, j1)] = c21;
        z[c.at(i3, j0)] = c30;
        z[c.at(i3, j1)] = c31;
    }
}
