package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product kernel with vector instructions for matrices whose columns lie side by side, as {@link TallMatrix} has them:
 * a vector holds one column's entries of several rows, and nothing is copied.
 */
final class VectorStrips {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();

    private VectorStrips() {}

    /** Whether the columns of both lie side by side and are long enough, and what is added is the same for all rows. */
    static boolean fit(View a, View r, View c) {
        return a.down() == 1 && c.down() == 1 && r.down() == 0 && c.rows() >= 2 * L;
    }

    /** c = a b + r. The last strip may lie over the one before: its elements get the same bits once more. */
    static void multiply(View a, View b, View r, View c) {
        int w = c.columns();
        if (w < 4) {
            for (int j = 0; j < w; j++) {
                oneColumn(a, b, r, c, j);
            }
        }
        for (int j = 0; j < w && w >= 4; j += 4) {
            fourColumns(a, b, r, c, Math.min(j, w - 4));
        }
    }

    private static void fourColumns(View a, View b, View r, View c, int j) {
        double[] x = a.data();
        double[] y = b.data();
        double[] z = c.data();
        int right = b.right();
        int depth = a.columns();
        for (int from = 0; from < c.rows(); from += 2 * L) {
            int i = Math.min(from, c.rows() - 2 * L);
            DoubleVector c0 = DoubleVector.zero(LANES);
            DoubleVector d0 = c0;
            DoubleVector c1 = c0;
            DoubleVector d1 = c0;
            DoubleVector c2 = c0;
            DoubleVector d2 = c0;
            DoubleVector c3 = c0;
            DoubleVector d3 = c0;
            int p = a.at(i, 0);
            int q = b.at(0, j);
            for (int k = 0; k < depth; k++) {
                DoubleVector x0 = DoubleVector.fromArray(LANES, x, p);
                DoubleVector x1 = DoubleVector.fromArray(LANES, x, p + L);
                DoubleVector w = DoubleVector.broadcast(LANES, y[q]);
                c0 = w.fma(x0, c0);
                d0 = w.fma(x1, d0);
                w = DoubleVector.broadcast(LANES, y[q + right]);
                c1 = w.fma(x0, c1);
                d1 = w.fma(x1, d1);
                w = DoubleVector.broadcast(LANES, y[q + 2 * right]);
                c2 = w.fma(x0, c2);
                d2 = w.fma(x1, d2);
                w = DoubleVector.broadcast(LANES, y[q + 3 * right]);
                c3 = w.fma(x0, c3);
                d3 = w.fma(x1, d3);
                p += a.right();
                q += b.down();
            }
            store(c0, d0, r, z, c.at(i, j), i, j);
            store(c1, d1, r, z, c.at(i, j + 1), i, j + 1);
            store(c2, d2, r, z, c.at(i, j + 2), i, j + 2);
            store(c3, d3, r, z, c.at(i, j + 3), i, j + 3);
        }
    }

    private static void oneColumn(View a, View b, View r, View c, int j) {
        double[] x = a.data();
        double[] y = b.data();
        int depth = a.columns();
        for (int from = 0; from < c.rows(); from += 2 * L) {
            int i = Math.min(from, c.rows() - 2 * L);
            DoubleVector c0 = DoubleVector.zero(LANES);
            DoubleVector d0 = c0;
            int p = a.at(i, 0);
            int q = b.at(0, j);
            for (int k = 0; k < depth; k++) {
                DoubleVector w = DoubleVector.broadcast(LANES, y[q]);
                c0 = w.fma(DoubleVector.fromArray(LANES, x, p), c0);
                d0 = w.fma(DoubleVector.fromArray(LANES, x, p + L), d0);
                p += a.right();
                q += b.down();
            }
            store(c0, d0, r, c.data(), c.at(i, j), i, j);
        }
    }

    private static void store(DoubleVector c, DoubleVector d, View r, double[] z, int at, int i, int j) {
        if (r == View.NONE) {
            c.intoArray(z, at);
            d.intoArray(z, at + L);
        } else {
            double same = r.entry(i, j);
            c.add(same).intoArray(z, at);
            d.add(same).intoArray(z, at + L);
        }
    }
}
