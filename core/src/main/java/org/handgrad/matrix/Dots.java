package org.handgrad.matrix;

/**
 * The product kernel for sums along memory: columns of activations that lie side by side, multiplied into a few weights'
 * gradients. Nothing is copied, and each loop counts in the one index that all its arrays share, up to an offset, so that the
 * compiler can drop the checks of bounds.
 */
final class Dots {

    private Dots() {}

    /** Whether the terms of each sum are neighbours in both factors. */
    static boolean fit(View a, View b) {
        return a.right() == 1 && b.down() == 1;
    }

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        int lastRow = c.rows() - 1;
        int lastColumn = c.columns() - 1;
        for (int i = 0; i <= lastRow; i += 2) {
            int i1 = Math.min(i + 1, lastRow);
            for (int j = 0; j <= lastColumn; j += 4) {
                int j1 = Math.min(j + 1, lastColumn);
                int j2 = Math.min(j + 2, lastColumn);
                int j3 = Math.min(j + 3, lastColumn);
                if (i1 > i) {
                    twoByFour(a, b, r, c, i, i1, j, j1, j2, j3);
                } else {
                    oneByFour(a, b, r, c, i, j, j1, j2, j3);
                }
            }
        }
    }

    private static void twoByFour(View a, View b, View r, View c, int i0, int i1, int j0, int j1, int j2, int j3) {
        double[] x = a.data();
        double[] y = b.data();
        int p0 = a.at(i0, 0);
        int p1 = a.at(i1, 0);
        int q0 = b.at(0, j0);
        int q1 = b.at(0, j1);
        int q2 = b.at(0, j2);
        int q3 = b.at(0, j3);
        double c00 = 0, c01 = 0, c02 = 0, c03 = 0;
        double c10 = 0, c11 = 0, c12 = 0, c13 = 0;
        for (int k = 0; k < a.columns(); k++) {
            double x0 = x[p0 + k];
            double x1 = x[p1 + k];
            double y0 = y[q0 + k];
            double y1 = y[q1 + k];
            double y2 = y[q2 + k];
            double y3 = y[q3 + k];
            c00 = Math.fma(x0, y0, c00);
            c01 = Math.fma(x0, y1, c01);
            c02 = Math.fma(x0, y2, c02);
            c03 = Math.fma(x0, y3, c03);
            c10 = Math.fma(x1, y0, c10);
            c11 = Math.fma(x1, y1, c11);
            c12 = Math.fma(x1, y2, c12);
            c13 = Math.fma(x1, y3, c13);
        }
        store(c00, r, c, i0, j0);
        store(c01, r, c, i0, j1);
        store(c02, r, c, i0, j2);
        store(c03, r, c, i0, j3);
        store(c10, r, c, i1, j0);
        store(c11, r, c, i1, j1);
        store(c12, r, c, i1, j2);
        store(c13, r, c, i1, j3);
    }

    private static void oneByFour(View a, View b, View r, View c, int i, int j0, int j1, int j2, int j3) {
        double[] x = a.data();
        double[] y = b.data();
        int p = a.at(i, 0);
        int q0 = b.at(0, j0);
        int q1 = b.at(0, j1);
        int q2 = b.at(0, j2);
        int q3 = b.at(0, j3);
        double c0 = 0, c1 = 0, c2 = 0, c3 = 0;
        for (int k = 0; k < a.columns(); k++) {
            double xk = x[p + k];
            c0 = Math.fma(xk, y[q0 + k], c0);
            c1 = Math.fma(xk, y[q1 + k], c1);
            c2 = Math.fma(xk, y[q2 + k], c2);
            c3 = Math.fma(xk, y[q3 + k], c3);
        }
        store(c0, r, c, i, j0);
        store(c1, r, c, i, j1);
        store(c2, r, c, i, j2);
        store(c3, r, c, i, j3);
    }

    private static void store(double sum, View r, View c, int i, int j) {
        c.data()[c.at(i, j)] = r == View.NONE ? sum : sum + r.entry(i, j);
    }
}
