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

    /** Depth and width of a panel: a megabyte, which stays in the cache while all rows of a go by. */
    private static final int DEPTH = 256;

    private static final int WIDTH = 512;

    /** With its header of 16 bytes, an array of this length fills whole cache lines, so that neighbours in memory line up. */
    private static final int LENGTH = WIDTH + 6;

    /** Measured: a loop body of more terms becomes vector instructions on newer compilers only. */
    private static final boolean FOUR_TERMS = Runtime.version().feature() >= 25;

    private static final ThreadLocal<Panels> OF_THIS_THREAD = ThreadLocal.withInitial(Panels::new);

    private final double[][] rows = new double[4][LENGTH];
    private final double[][] panel = new double[DEPTH][LENGTH];

    private Panels() {}

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        OF_THIS_THREAD.get().run(a, b, r, c);
    }

    private void run(View a, View b, View r, View c) {
        int blocks = (c.columns() + WIDTH - 1) / WIDTH;
        int most = (c.columns() + blocks - 1) / blocks;
        for (int j = 0; j < c.columns(); j += most) {
            int width = Math.min(most, c.columns() - j);
            for (int k = 0; k < a.columns(); k += DEPTH) {
                int depth = Math.min(DEPTH, a.columns() - k);
                View plus = k + depth == a.columns() ? r : View.NONE;
                copyPanel(b, k, depth, j, width);
                int i = 0;
                for (; i + 3 < c.rows(); i += 4) {
                    load(c, 4, i, k, j, width);
                    fourRows(a, i, k, depth, width);
                    store(c, plus, 4, i, j, width);
                }
                for (; i < c.rows(); i++) {
                    load(c, 1, i, k, j, width);
                    oneRow(a, i, k, depth, width);
                    store(c, plus, 1, i, j, width);
                }
            }
        }
    }

    private void copyPanel(View b, int k, int depth, int j, int width) {
        for (int l = 0; l < depth; l++) {
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
    private void load(View c, int height, int i, int k, int j, int width) {
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

    private void store(View c, View plus, int height, int i, int j, int width) {
        for (int h = 0; h < height && plus != View.NONE; h++) {
            add(plus, i + h, j, rows[h], width);
        }
        if (c.right() != 1 && c.down() == 1 && height == 4) {
            storeSideBySide(c, i, j, width);
            return;
        }
        for (int h = 0; h < height; h++) {
            double[] row = rows[h];
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

    /** Four rows that are columns in memory, all at once, because they share cache lines there. */
    private void storeSideBySide(View c, int i, int j, int width) {
        double[] c0 = rows[0];
        double[] c1 = rows[1];
        double[] c2 = rows[2];
        double[] c3 = rows[3];
        double[] z = c.data();
        for (int t = 0, to = c.at(i, j); t < width; t++, to += c.right()) {
            z[to] = c0[t];
            z[to + 1] = c1[t];
            z[to + 2] = c2[t];
            z[to + 3] = c3[t];
        }
    }

    private static void add(View r, int i, int j, double[] row, int width) {
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

    private void fourRows(View a, int i, int k, int depth, int width) {
        double[] x = a.data();
        int right = a.right();
        int down = a.down();
        int p = a.at(i, k);
        int l = 0;
        for (; FOUR_TERMS && l + 3 < depth; l += 4, p += 4 * right) {
            RowLoops.fourTerms(rows, panel, l, width, x, p, right, down);
        }
        for (; l + 1 < depth; l += 2, p += 2 * right) {
            int q = p + down;
            int s = q + down;
            int t = s + down;
            RowLoops.twoTerms(
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
            RowLoops.oneTerm(
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

    private void oneRow(View a, int i, int k, int depth, int width) {
        double[] x = a.data();
        int right = a.right();
        int p = a.at(i, k);
        int l = 0;
        for (; l + 3 < depth; l += 4, p += 4 * right) {
            RowLoops.fourTermsOfOne(
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
            RowLoops.oneTermOfOne(rows[0], panel[l], width, x[p]);
        }
    }
}
