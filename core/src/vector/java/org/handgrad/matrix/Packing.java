package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies a few rows of a matrix into the order in which {@link VectorTile} reads them: the rows' k-th entries side by side, k
 * outside. How to do so fast depends on what lies side by side in the matrix.
 */
final class Packing {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();
    private static final int EIGHT = 8;

    private Packing() {}

    /**
     * {@code to[at + l · step + h]} = entry (i + h, k + l) of x, for h below height and l below depth. The places from height to
     * step, which no result is made of, hold anything.
     *
     * @param step how far it is from one k to the next: whole vectors, at least height
     */
    static void copy(View x, int i, int height, int k, int depth, double[] to, int at, int step) {
        if (x.down() == 1 && x.at(i, k + depth - 1) + step <= x.data().length) {
            columns(x.data(), x.at(i, k), x.right(), depth, to, at, step);
            return;
        }
        if (x.right() == 1 && height == EIGHT && step == EIGHT) {
            eightRows(x.data(), x.at(i, k), x.down(), depth, to, at);
            return;
        }
        int h = 0;
        for (; x.right() == 1 && h + 3 < height; h += 4) {
            fourRows(x.data(), x.at(i + h, k), x.down(), depth, to, at + h, step);
        }
        for (; h < height; h++) {
            for (int l = 0; l < depth; l++) {
                to[at + l * step + h] = x.entry(i + h, k + l);
            }
        }
    }

    /** Whole vectors, with what happens to lie behind the last row. */
    private static void columns(double[] x, int from, int right, int depth, double[] to, int at, int step) {
        for (int l = 0, p = from, t = at; l < depth; l++, p += right, t += step) {
            for (int h = 0; h < step; h += L) {
                DoubleVector.fromArray(LANES, x, p + h).intoArray(to, t + h);
            }
        }
    }

    private static void fourRows(double[] x, int p0, int down, int depth, double[] to, int at, int step) {
        int p1 = p0 + down;
        int p2 = p1 + down;
        int p3 = p2 + down;
        for (int l = 0, t = at; l < depth; l++, t += step) {
            to[t] = x[p0 + l];
            to[t + 1] = x[p1 + l];
            to[t + 2] = x[p2 + l];
            to[t + 3] = x[p3 + l];
        }
    }

    /** Two k a turn, and steps of a constant length: then nearly nothing but loading and storing is left. */
    private static void eightRows(double[] x, int p0, int down, int depth, double[] to, int at) {
        int p1 = p0 + down;
        int p2 = p1 + down;
        int p3 = p2 + down;
        int p4 = p3 + down;
        int p5 = p4 + down;
        int p6 = p5 + down;
        int p7 = p6 + down;
        int l = 0;
        for (; l + 1 < depth; l += 2) {
            int t = at + l * EIGHT;
            to[t] = x[p0 + l];
            to[t + 1] = x[p1 + l];
            to[t + 2] = x[p2 + l];
            to[t + 3] = x[p3 + l];
            to[t + 4] = x[p4 + l];
            to[t + 5] = x[p5 + l];
            to[t + 6] = x[p6 + l];
            to[t + 7] = x[p7 + l];
            to[t + 8] = x[p0 + l + 1];
            to[t + 9] = x[p1 + l + 1];
            to[t + 10] = x[p2 + l + 1];
            to[t + 11] = x[p3 + l + 1];
            to[t + 12] = x[p4 + l + 1];
            to[t + 13] = x[p5 + l + 1];
            to[t + 14] = x[p6 + l + 1];
            to[t + 15] = x[p7 + l + 1];
        }
        for (int h = 0; l < depth && h < EIGHT; h++) {
            to[at + l * EIGHT + h] = x[p0 + h * down + l];
        }
    }
}
