package org.handgrad.matrix;

/**
 * The innermost loops of {@link Panels}: rows of c grow by one, two or four terms of their sums. Each reads and writes whole
 * arrays from their start, the form that compilers turn into vector instructions.
 */
final class RowLoops {

    private RowLoops() {}

    static void fourTerms(double[][] rows, double[][] panel, int l, int width, double[] x, int p, int right, int down) {
        double[] c0 = rows[0], c1 = rows[1], c2 = rows[2], c3 = rows[3];
        double[] x0 = panel[l], x1 = panel[l + 1], x2 = panel[l + 2], x3 = panel[l + 3];
        int q = p + down;
        int s = q + down;
        int t = s + down;
        double a00 = x[p], a01 = x[p + right], a02 = x[p + 2 * right], a03 = x[p + 3 * right];
        double a10 = x[q], a11 = x[q + right], a12 = x[q + 2 * right], a13 = x[q + 3 * right];
        double a20 = x[s], a21 = x[s + right], a22 = x[s + 2 * right], a23 = x[s + 3 * right];
        double a30 = x[t], a31 = x[t + right], a32 = x[t + 2 * right], a33 = x[t + 3 * right];
        for (int j = 0; j < width; j++) {
            double y0 = x0[j];
            double y1 = x1[j];
            double y2 = x2[j];
            double y3 = x3[j];
            c0[j] = Math.fma(a03, y3, Math.fma(a02, y2, Math.fma(a01, y1, Math.fma(a00, y0, c0[j]))));
            c1[j] = Math.fma(a13, y3, Math.fma(a12, y2, Math.fma(a11, y1, Math.fma(a10, y0, c1[j]))));
            c2[j] = Math.fma(a23, y3, Math.fma(a22, y2, Math.fma(a21, y1, Math.fma(a20, y0, c2[j]))));
            c3[j] = Math.fma(a33, y3, Math.fma(a32, y2, Math.fma(a31, y1, Math.fma(a30, y0, c3[j]))));
        }
    }

    static void twoTerms(
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            double[] x,
            double[] y,
            int width,
            double a00,
            double a01,
            double a10,
            double a11,
            double a20,
            double a21,
            double a30,
            double a31) {
        for (int j = 0; j < width; j++) {
            double xj = x[j];
            double yj = y[j];
            c0[j] = Math.fma(a01, yj, Math.fma(a00, xj, c0[j]));
            c1[j] = Math.fma(a11, yj, Math.fma(a10, xj, c1[j]));
            c2[j] = Math.fma(a21, yj, Math.fma(a20, xj, c2[j]));
            c3[j] = Math.fma(a31, yj, Math.fma(a30, xj, c3[j]));
        }
    }

    static void oneTerm(
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            double[] x,
            int width,
            double a0,
            double a1,
            double a2,
            double a3) {
        for (int j = 0; j < width; j++) {
            c0[j] = Math.fma(a0, x[j], c0[j]);
            c1[j] = Math.fma(a1, x[j], c1[j]);
            c2[j] = Math.fma(a2, x[j], c2[j]);
            c3[j] = Math.fma(a3, x[j], c3[j]);
        }
    }

    static void fourTermsOfOne(
            double[] c,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            int width,
            double a0,
            double a1,
            double a2,
            double a3) {
        for (int j = 0; j < width; j++) {
            c[j] = Math.fma(a3, x3[j], Math.fma(a2, x2[j], Math.fma(a1, x1[j], Math.fma(a0, x0[j], c[j]))));
        }
    }

    static void oneTermOfOne(double[] c, double[] x, int width, double a) {
        for (int j = 0; j < width; j++) {
            c[j] = Math.fma(a, x[j], c[j]);
        }
    }
}
