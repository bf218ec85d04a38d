package org.handgrad.matrix;

/**
 * The product kernel for large results: a panel of b is copied into row arrays, then four rows of c grow by two terms of
 * their sums at a time, with the columns innermost, where a compiler can use vector instructions.
 *
 * <p>Row arrays of their own, because loops over one flat array at changing offsets are not turned into vector
 * instructions.
 */
final class Panels {

    /** Depth and width of a panel: half a megabyte, which stays in the cache while all rows of a go by. */
    private static final int DEPTH = 128;

    private static final int WIDTH = 512;

    private final View a;
    private final View b;
    private final View c;
    private final double[][] panel;
    private final double[][] rows;

    private Panels(View a, View b, View c) {
        this.a = a;
        this.b = b;
        this.c = c;
        int width = Math.min(c.columns(), WIDTH);
        this.panel = new double[Math.min(a.columns(), DEPTH)][width];
        this.rows = new double[4][width];
    }

    /** c += a b. */
    static void multiply(View a, View b, View c) {
        new Panels(a, b, c).run();
    }

    private void run() {
        for (int j = 0; j < c.columns(); j += WIDTH) {
            int width = Math.min(WIDTH, c.columns() - j);
            for (int k = 0; k < a.columns(); k += DEPTH) {
                int depth = Math.min(DEPTH, a.columns() - k);
                copyPanel(k, depth, j, width);
                for (int i = 0; i < c.rows(); i += 4) {
                    fourRows(i, k, depth, j, width);
                }
            }
        }
    }

    private void copyPanel(int k, int depth, int j, int width) {
        if (b.right() == 1) {
            for (int l = 0; l < depth; l++) {
                System.arraycopy(b.data(), b.at(k + l, j), panel[l], 0, width);
            }
            return;
        }
        for (int t = 0; t < width; t++) {
            int from = b.at(k, j + t);
            for (int l = 0; l < depth; l++) {
                panel[l][t] = b.data()[from + l * b.down()];
            }
        }
    }

    private void fourRows(int i, int k, int depth, int j, int width) {
        int height = Math.min(4, c.rows() - i);
        for (int r = 0; r < height; r++) {
            load(rows[r], i + r, j, width);
        }
        double[] x = a.data();
        int right = a.right();
        int p0 = a.at(i, k);
        int p1 = a.at(i + Math.min(1, height - 1), k);
        int p2 = a.at(i + Math.min(2, height - 1), k);
        int p3 = a.at(i + Math.min(3, height - 1), k);
        int l = 0;
        for (; l + 1 < depth; l += 2) {
            int s = l * right;
            int t = s + right;
            twoTerms(
                    rows[0],
                    rows[1],
                    rows[2],
                    rows[3],
                    panel[l],
                    panel[l + 1],
                    width,
                    x[p0 + s],
                    x[p0 + t],
                    x[p1 + s],
                    x[p1 + t],
                    x[p2 + s],
                    x[p2 + t],
                    x[p3 + s],
                    x[p3 + t]);
        }
        if (l < depth) {
            int s = l * right;
            oneTerm(rows[0], rows[1], rows[2], rows[3], panel[l], width, x[p0 + s], x[p1 + s], x[p2 + s], x[p3 + s]);
        }
        for (int r = 0; r < height; r++) {
            store(rows[r], i + r, j, width);
        }
    }

    private void load(double[] row, int i, int j, int width) {
        int from = c.at(i, j);
        for (int t = 0; t < width; t++) {
            row[t] = c.data()[from + t * c.right()];
        }
    }

    private void store(double[] row, int i, int j, int width) {
        int to = c.at(i, j);
        for (int t = 0; t < width; t++) {
            c.data()[to + t * c.right()] = row[t];
        }
    }

    private static void twoTerms(
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

    private static void oneTerm(
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
}
