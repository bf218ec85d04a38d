package org.handgrad.matrix;

import java.util.Arrays;

/**
 * The product kernel for results with long rows: a panel of b is copied into row arrays, then rows of c grow by a few terms of
 * their sums at a time, with the columns innermost, where a compiler can use vector instructions.
 *
 * <p>Row arrays of their own, because loops over one flat array at changing offsets are not turned into vector
 * instructions. They are kept, one set for each thread.
 */
final class Panels {

    /** Depth and width of a panel: half a megabyte, which stays in the cache while all rows of a go by. */
    private static final int DEPTH = 128;

    private static final int WIDTH = 512;

    /** Measured: a loop body of more terms becomes vector instructions on newer compilers only. */
    private static final boolean FOUR_TERMS = Runtime.version().feature() >= 25;

    private static final ThreadLocal<Panels> OF_THIS_THREAD = ThreadLocal.withInitial(Panels::new);

    private final double[][] panel = new double[DEPTH][];
    private final double[][] rows = new double[4][WIDTH];
    private View a;
    private View b;
    private View r;
    private View c;

    private Panels() {}

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        OF_THIS_THREAD.get().run(a, b, r, c);
    }

    private void run(View a, View b, View r, View c) {
        this.a = a;
        this.b = b;
        this.r = r;
        this.c = c;
        for (int j = 0; j < c.columns(); j += WIDTH) {
            int width = Math.min(WIDTH, c.columns() - j);
            for (int k = 0; k < a.columns(); k += DEPTH) {
                int depth = Math.min(DEPTH, a.columns() - k);
                copyPanel(k, depth, j, width);
                int i = 0;
                for (; i + 3 < c.rows(); i += 4) {
                    load(4, i, k, j, width);
                    fourRows(i, k, depth, width);
                    store(4, i, k + depth, j, width);
                }
                for (; i < c.rows(); i++) {
                    load(1, i, k, j, width);
                    oneRow(i, k, depth, width);
                    store(1, i, k + depth, j, width);
                }
            }
        }
        // so that this thread keeps the panel alive, and nothing of the caller's
        this.a = this.b = this.r = this.c = View.NONE;
    }

    private void copyPanel(int k, int depth, int j, int width) {
        for (int l = 0; l < depth; l++) {
            if (panel[l] == null) {
                panel[l] = new double[WIDTH];
            }
            if (b.right() == 1) {
                System.arraycopy(b.data(), b.at(k + l, j), panel[l], 0, width);
            }
        }
        if (b.right() != 1) {
            for (int t = 0; t < width; t++) {
                int from = b.at(k, j + t);
                for (int l = 0; l < depth; l++) {
                    panel[l][t] = b.data()[from + l * b.down()];
                }
            }
        }
    }

    /** Rows of c as they stand before the k-th term. */
    private void load(int height, int i, int k, int j, int width) {
        for (int h = 0; h < height; h++) {
            double[] row = rows[h];
            int from = c.at(i + h, j);
            if (k == 0) {
                Arrays.fill(row, 0, width, 0);
            } else if (c.right() == 1) {
                System.arraycopy(c.data(), from, row, 0, width);
            } else {
                for (int t = 0; t < width; t++) {
                    row[t] = c.data()[from + t * c.right()];
                }
            }
        }
    }

    private void store(int height, int i, int end, int j, int width) {
        for (int h = 0; h < height; h++) {
            double[] row = rows[h];
            if (end == a.columns() && r != View.NONE) {
                add(i + h, j, row, width);
            }
            int to = c.at(i + h, j);
            if (c.right() == 1) {
                System.arraycopy(row, 0, c.data(), to, width);
            } else {
                for (int t = 0; t < width; t++) {
                    c.data()[to + t * c.right()] = row[t];
                }
            }
        }
    }

    private void add(int i, int j, double[] row, int width) {
        if (r.right() == 0) {
            double same = r.entry(i, 0);
            for (int t = 0; t < width; t++) {
                row[t] += same;
            }
        } else {
            int from = r.at(i, j);
            for (int t = 0; t < width; t++) {
                row[t] += r.data()[from + t * r.right()];
            }
        }
    }

    private void fourRows(int i, int k, int depth, int width) {
        double[] x = a.data();
        int right = a.right();
        int down = a.down();
        int p = a.at(i, k);
        int l = 0;
        for (; FOUR_TERMS && l + 3 < depth; l += 4, p += 4 * right) {
            fourTerms(rows, panel, l, width, x, p, right, down);
        }
        for (; l + 1 < depth; l += 2, p += 2 * right) {
            int q = p + down;
            int s = q + down;
            int t = s + down;
            twoTerms(
                    rows[0],
                    rows[1],
                    rows[2],
                    rows[3],
                    panel[l],
                    panel[l + 1],
                    width,
                    x[p],
                    x[p + right],
                    x[q],
                    x[q + right],
                    x[s],
                    x[s + right],
                    x[t],
                    x[t + right]);
        }
        if (l < depth) {
            oneTerm(
                    rows[0],
                    rows[1],
                    rows[2],
                    rows[3],
                    panel[l],
                    width,
                    x[p],
                    x[p + down],
                    x[p + 2 * down],
                    x[p + 3 * down]);
        }
    }

    private static void fourTerms(
            double[][] rows, double[][] panel, int l, int width, double[] x, int p, int right, int down) {
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

    private void oneRow(int i, int k, int depth, int width) {
        double[] x = a.data();
        int right = a.right();
        int p = a.at(i, k);
        int l = 0;
        for (; l + 3 < depth; l += 4, p += 4 * right) {
            fourTermsOfOne(
                    rows[0],
                    panel[l],
                    panel[l + 1],
                    panel[l + 2],
                    panel[l + 3],
                    width,
                    x[p],
                    x[p + right],
                    x[p + 2 * right],
                    x[p + 3 * right]);
        }
        for (; l < depth; l++, p += right) {
            oneTermOfOne(rows[0], panel[l], width, x[p]);
        }
    }

    private static void fourTermsOfOne(
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

    private static void oneTermOfOne(double[] c, double[] x, int width, double a) {
        for (int j = 0; j < width; j++) {
            c[j] = Math.fma(a, x[j], c[j]);
        }
    }
}
