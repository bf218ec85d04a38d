package org.handgrad.matrix;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product kernel with vector instructions: tiles of eight rows and one or two vectors of columns stay in registers while
 * k runs. Both factors are copied into the order in which the tiles read them, and padded to whole tiles.
 */
final class VectorTiles {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();
    private static final int ROWS = 8;

    /** A block of a that stays in the second cache; a strip of b as deep stays in the first. */
    private static final int DEPTH = 256;

    private static final int HEIGHT = 256;

    /** So many multiplications; measured. */
    private static final int WORTH_COPYING = 1 << 15;

    private static final ThreadLocal<VectorTiles> OF_THIS_THREAD = ThreadLocal.withInitial(VectorTiles::new);

    /** Kept, one set for each thread: making them anew would cost as much as a small product. */
    private final double[] left = new double[HEIGHT * DEPTH];

    private final double[] right = new double[2 * L * DEPTH];
    private final double[] edge = new double[ROWS * 2 * L];
    private View a;
    private View b;
    private View c;
    private int width;

    private VectorTiles() {}

    /** Whether tiles pay for the copying: columns that fill vectors, and work. */
    static boolean fit(View a, View b, View c) {
        return c.right() == 1 && c.columns() >= L / 2 && (long) c.rows() * a.columns() * c.columns() >= WORTH_COPYING;
    }

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        for (int i = 0; i < c.rows(); i++) {
            Arrays.fill(c.data(), c.at(i, 0), c.at(i, c.columns()), 0);
        }
        OF_THIS_THREAD.get().run(a, b, c);
        if (r != View.NONE) {
            for (int i = 0; i < c.rows(); i++) {
                add(r, i, c.data(), c.at(i, 0), c.columns());
            }
        }
    }

    private static void add(View r, int i, double[] z, int at, int columns) {
        int j = 0;
        if (r.right() == 0) {
            double same = r.entry(i, 0);
            for (; j <= columns - L; j += L) {
                DoubleVector.fromArray(LANES, z, at + j).add(same).intoArray(z, at + j);
            }
        } else if (r.right() == 1) {
            for (; j <= columns - L; j += L) {
                DoubleVector y = DoubleVector.fromArray(LANES, r.data(), r.at(i, j));
                DoubleVector.fromArray(LANES, z, at + j).add(y).intoArray(z, at + j);
            }
        }
        for (; j < columns; j++) {
            z[at + j] += r.entry(i, j);
        }
    }

    private void run(View a, View b, View c) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.width = c.columns() > L ? 2 * L : L;
        for (int i = 0; i < c.rows(); i += HEIGHT) {
            int height = Math.min(HEIGHT, c.rows() - i);
            for (int k = 0; k < a.columns(); k += DEPTH) {
                int depth = Math.min(DEPTH, a.columns() - k);
                copyLeft(i, height, k, depth);
                for (int j = 0; j < c.columns(); j += width) {
                    copyRight(k, depth, j);
                    for (int r = 0; r < height; r += ROWS) {
                        tile(r * depth, depth, i + r, Math.min(ROWS, height - r), j);
                    }
                }
            }
        }
        // so that this thread keeps nothing of the caller's alive
        this.a = this.b = this.c = View.NONE;
    }

    /** Eight rows after eight rows, each with k outside. Missing rows repeat the last one. */
    private void copyLeft(int i, int height, int k, int depth) {
        for (int r = 0; r < height; r += ROWS) {
            int last = Math.min(r + ROWS, height) - 1;
            copyEightRows(a, i + r, i + last, k, depth, left, r * depth);
        }
    }

    private static void copyEightRows(View a, int first, int last, int k, int depth, double[] left, int to) {
        double[] x = a.data();
        int right = a.right();
        int p0 = a.at(first, k);
        int p1 = a.at(Math.min(first + 1, last), k);
        int p2 = a.at(Math.min(first + 2, last), k);
        int p3 = a.at(Math.min(first + 3, last), k);
        int p4 = a.at(Math.min(first + 4, last), k);
        int p5 = a.at(Math.min(first + 5, last), k);
        int p6 = a.at(Math.min(first + 6, last), k);
        int p7 = a.at(Math.min(first + 7, last), k);
        int t = to;
        for (int l = 0, s = 0; l < depth; l++, s += right, t += ROWS) {
            left[t] = x[p0 + s];
            left[t + 1] = x[p1 + s];
            left[t + 2] = x[p2 + s];
            left[t + 3] = x[p3 + s];
            left[t + 4] = x[p4 + s];
            left[t + 5] = x[p5 + s];
            left[t + 6] = x[p6 + s];
            left[t + 7] = x[p7 + s];
        }
    }

    /** One strip, k outside. What is beyond the last column is left over from before and never stored. */
    private void copyRight(int k, int depth, int j) {
        int w = Math.min(width, c.columns() - j);
        double[] y = b.data();
        for (int l = 0; l < depth; l++) {
            int from = b.at(k + l, j);
            if (b.right() == 1) {
                System.arraycopy(y, from, right, l * width, w);
            } else {
                for (int t = 0; t < w; t++) {
                    right[l * width + t] = y[from + t * b.right()];
                }
            }
        }
    }

    private void tile(int from, int depth, int i, int height, int j) {
        int w = Math.min(width, c.columns() - j);
        if (height == ROWS && w == width) {
            product(from, depth, c.data(), c.at(i, j), c.down());
            return;
        }
        for (int r = 0; r < height; r++) {
            System.arraycopy(c.data(), c.at(i + r, j), edge, r * width, w);
        }
        product(from, depth, edge, 0, width);
        for (int r = 0; r < height; r++) {
            System.arraycopy(edge, r * width, c.data(), c.at(i + r, j), w);
        }
    }

    private void product(int from, int depth, double[] z, int at, int down) {
        if (width == L) {
            narrow(left, from, right, depth, z, at, down);
        } else {
            wide(left, from, right, depth, z, at, down);
        }
    }

    private static void narrow(double[] x, int from, double[] y, int depth, double[] z, int at, int down) {
        DoubleVector c0 = DoubleVector.fromArray(LANES, z, at);
        DoubleVector c1 = DoubleVector.fromArray(LANES, z, at + down);
        DoubleVector c2 = DoubleVector.fromArray(LANES, z, at + 2 * down);
        DoubleVector c3 = DoubleVector.fromArray(LANES, z, at + 3 * down);
        DoubleVector c4 = DoubleVector.fromArray(LANES, z, at + 4 * down);
        DoubleVector c5 = DoubleVector.fromArray(LANES, z, at + 5 * down);
        DoubleVector c6 = DoubleVector.fromArray(LANES, z, at + 6 * down);
        DoubleVector c7 = DoubleVector.fromArray(LANES, z, at + 7 * down);
        for (int k = 0; k < depth; k++) {
            DoubleVector b = DoubleVector.fromArray(LANES, y, k * L);
            int p = from + k * ROWS;
            c0 = b.fma(DoubleVector.broadcast(LANES, x[p]), c0);
            c1 = b.fma(DoubleVector.broadcast(LANES, x[p + 1]), c1);
            c2 = b.fma(DoubleVector.broadcast(LANES, x[p + 2]), c2);
            c3 = b.fma(DoubleVector.broadcast(LANES, x[p + 3]), c3);
            c4 = b.fma(DoubleVector.broadcast(LANES, x[p + 4]), c4);
            c5 = b.fma(DoubleVector.broadcast(LANES, x[p + 5]), c5);
            c6 = b.fma(DoubleVector.broadcast(LANES, x[p + 6]), c6);
            c7 = b.fma(DoubleVector.broadcast(LANES, x[p + 7]), c7);
        }
        c0.intoArray(z, at);
        c1.intoArray(z, at + down);
        c2.intoArray(z, at + 2 * down);
        c3.intoArray(z, at + 3 * down);
        c4.intoArray(z, at + 4 * down);
        c5.intoArray(z, at + 5 * down);
        c6.intoArray(z, at + 6 * down);
        c7.intoArray(z, at + 7 * down);
    }

    private static void wide(double[] x, int from, double[] y, int depth, double[] z, int at, int down) {
        DoubleVector c0 = DoubleVector.fromArray(LANES, z, at);
        DoubleVector d0 = DoubleVector.fromArray(LANES, z, at + L);
        DoubleVector c1 = DoubleVector.fromArray(LANES, z, at + down);
        DoubleVector d1 = DoubleVector.fromArray(LANES, z, at + L + down);
        DoubleVector c2 = DoubleVector.fromArray(LANES, z, at + 2 * down);
        DoubleVector d2 = DoubleVector.fromArray(LANES, z, at + L + 2 * down);
        DoubleVector c3 = DoubleVector.fromArray(LANES, z, at + 3 * down);
        DoubleVector d3 = DoubleVector.fromArray(LANES, z, at + L + 3 * down);
        DoubleVector c4 = DoubleVector.fromArray(LANES, z, at + 4 * down);
        DoubleVector d4 = DoubleVector.fromArray(LANES, z, at + L + 4 * down);
        DoubleVector c5 = DoubleVector.fromArray(LANES, z, at + 5 * down);
        DoubleVector d5 = DoubleVector.fromArray(LANES, z, at + L + 5 * down);
        DoubleVector c6 = DoubleVector.fromArray(LANES, z, at + 6 * down);
        DoubleVector d6 = DoubleVector.fromArray(LANES, z, at + L + 6 * down);
        DoubleVector c7 = DoubleVector.fromArray(LANES, z, at + 7 * down);
        DoubleVector d7 = DoubleVector.fromArray(LANES, z, at + L + 7 * down);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, y, 2 * k * L);
            DoubleVector b1 = DoubleVector.fromArray(LANES, y, 2 * k * L + L);
            int p = from + k * ROWS;
            DoubleVector a = DoubleVector.broadcast(LANES, x[p]);
            c0 = a.fma(b0, c0);
            d0 = a.fma(b1, d0);
            a = DoubleVector.broadcast(LANES, x[p + 1]);
            c1 = a.fma(b0, c1);
            d1 = a.fma(b1, d1);
            a = DoubleVector.broadcast(LANES, x[p + 2]);
            c2 = a.fma(b0, c2);
            d2 = a.fma(b1, d2);
            a = DoubleVector.broadcast(LANES, x[p + 3]);
            c3 = a.fma(b0, c3);
            d3 = a.fma(b1, d3);
            a = DoubleVector.broadcast(LANES, x[p + 4]);
            c4 = a.fma(b0, c4);
            d4 = a.fma(b1, d4);
            a = DoubleVector.broadcast(LANES, x[p + 5]);
            c5 = a.fma(b0, c5);
            d5 = a.fma(b1, d5);
            a = DoubleVector.broadcast(LANES, x[p + 6]);
            c6 = a.fma(b0, c6);
            d6 = a.fma(b1, d6);
            a = DoubleVector.broadcast(LANES, x[p + 7]);
            c7 = a.fma(b0, c7);
            d7 = a.fma(b1, d7);
        }
        c0.intoArray(z, at);
        d0.intoArray(z, at + L);
        c1.intoArray(z, at + down);
        d1.intoArray(z, at + L + down);
        c2.intoArray(z, at + 2 * down);
        d2.intoArray(z, at + L + 2 * down);
        c3.intoArray(z, at + 3 * down);
        d3.intoArray(z, at + L + 3 * down);
        c4.intoArray(z, at + 4 * down);
        d4.intoArray(z, at + L + 4 * down);
        c5.intoArray(z, at + 5 * down);
        d5.intoArray(z, at + L + 5 * down);
        c6.intoArray(z, at + 6 * down);
        d6.intoArray(z, at + L + 6 * down);
        c7.intoArray(z, at + 7 * down);
        d7.intoArray(z, at + L + 7 * down);
    }
}
