package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of {@link VectorTiles}: {@value #ROWS} rows by one, two or three vectors of a product, its sums in
 * registers while k runs. So many rows, because a sum has to wait for its last addition, and because each vector of b is loaded
 * once for all of them.
 *
 * <p>x has the rows' entries and y the columns', packed; s is where the sums begin and z where they end.
 */
final class VectorTile {

    static final int ROWS = 8;

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();

    private VectorTile() {}

    /** One vector wide. */
    static void narrow(
            double[] x,
            int from,
            double[] y,
            int depth,
            double[] s,
            int first,
            int below,
            double[] z,
            int at,
            int down) {
        DoubleVector c0 = DoubleVector.fromArray(LANES, s, first);
        DoubleVector c1 = DoubleVector.fromArray(LANES, s, first + below);
        DoubleVector c2 = DoubleVector.fromArray(LANES, s, first + 2 * below);
        DoubleVector c3 = DoubleVector.fromArray(LANES, s, first + 3 * below);
        DoubleVector c4 = DoubleVector.fromArray(LANES, s, first + 4 * below);
        DoubleVector c5 = DoubleVector.fromArray(LANES, s, first + 5 * below);
        DoubleVector c6 = DoubleVector.fromArray(LANES, s, first + 6 * below);
        DoubleVector c7 = DoubleVector.fromArray(LANES, s, first + 7 * below);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, y, k * L);
            int p = from + k * ROWS;
            DoubleVector a = DoubleVector.broadcast(LANES, x[p]);
            c0 = a.fma(b0, c0);
            a = DoubleVector.broadcast(LANES, x[p + 1]);
            c1 = a.fma(b0, c1);
            a = DoubleVector.broadcast(LANES, x[p + 2]);
            c2 = a.fma(b0, c2);
            a = DoubleVector.broadcast(LANES, x[p + 3]);
            c3 = a.fma(b0, c3);
            a = DoubleVector.broadcast(LANES, x[p + 4]);
            c4 = a.fma(b0, c4);
            a = DoubleVector.broadcast(LANES, x[p + 5]);
            c5 = a.fma(b0, c5);
            a = DoubleVector.broadcast(LANES, x[p + 6]);
            c6 = a.fma(b0, c6);
            a = DoubleVector.broadcast(LANES, x[p + 7]);
            c7 = a.fma(b0, c7);
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

    /** Two vectors wide. */
    static void wide(
            double[] x,
            int from,
            double[] y,
            int depth,
            double[] s,
            int first,
            int below,
            double[] z,
            int at,
            int down) {
        DoubleVector c0 = DoubleVector.fromArray(LANES, s, first);
        DoubleVector d0 = DoubleVector.fromArray(LANES, s, first + L);
        DoubleVector c1 = DoubleVector.fromArray(LANES, s, first + below);
        DoubleVector d1 = DoubleVector.fromArray(LANES, s, first + L + below);
        DoubleVector c2 = DoubleVector.fromArray(LANES, s, first + 2 * below);
        DoubleVector d2 = DoubleVector.fromArray(LANES, s, first + L + 2 * below);
        DoubleVector c3 = DoubleVector.fromArray(LANES, s, first + 3 * below);
        DoubleVector d3 = DoubleVector.fromArray(LANES, s, first + L + 3 * below);
        DoubleVector c4 = DoubleVector.fromArray(LANES, s, first + 4 * below);
        DoubleVector d4 = DoubleVector.fromArray(LANES, s, first + L + 4 * below);
        DoubleVector c5 = DoubleVector.fromArray(LANES, s, first + 5 * below);
        DoubleVector d5 = DoubleVector.fromArray(LANES, s, first + L + 5 * below);
        DoubleVector c6 = DoubleVector.fromArray(LANES, s, first + 6 * below);
        DoubleVector d6 = DoubleVector.fromArray(LANES, s, first + L + 6 * below);
        DoubleVector c7 = DoubleVector.fromArray(LANES, s, first + 7 * below);
        DoubleVector d7 = DoubleVector.fromArray(LANES, s, first + L + 7 * below);
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

    /** Three vectors wide: as many sums as there are registers for. */
    static void widest(
            double[] x,
            int from,
            double[] y,
            int depth,
            double[] s,
            int first,
            int below,
            double[] z,
            int at,
            int down) {
        DoubleVector c0 = DoubleVector.fromArray(LANES, s, first);
        DoubleVector d0 = DoubleVector.fromArray(LANES, s, first + L);
        DoubleVector e0 = DoubleVector.fromArray(LANES, s, first + 2 * L);
        DoubleVector c1 = DoubleVector.fromArray(LANES, s, first + below);
        DoubleVector d1 = DoubleVector.fromArray(LANES, s, first + L + below);
        DoubleVector e1 = DoubleVector.fromArray(LANES, s, first + 2 * L + below);
        DoubleVector c2 = DoubleVector.fromArray(LANES, s, first + 2 * below);
        DoubleVector d2 = DoubleVector.fromArray(LANES, s, first + L + 2 * below);
        DoubleVector e2 = DoubleVector.fromArray(LANES, s, first + 2 * L + 2 * below);
        DoubleVector c3 = DoubleVector.fromArray(LANES, s, first + 3 * below);
        DoubleVector d3 = DoubleVector.fromArray(LANES, s, first + L + 3 * below);
        DoubleVector e3 = DoubleVector.fromArray(LANES, s, first + 2 * L + 3 * below);
        DoubleVector c4 = DoubleVector.fromArray(LANES, s, first + 4 * below);
        DoubleVector d4 = DoubleVector.fromArray(LANES, s, first + L + 4 * below);
        DoubleVector e4 = DoubleVector.fromArray(LANES, s, first + 2 * L + 4 * below);
        DoubleVector c5 = DoubleVector.fromArray(LANES, s, first + 5 * below);
        DoubleVector d5 = DoubleVector.fromArray(LANES, s, first + L + 5 * below);
        DoubleVector e5 = DoubleVector.fromArray(LANES, s, first + 2 * L + 5 * below);
        DoubleVector c6 = DoubleVector.fromArray(LANES, s, first + 6 * below);
        DoubleVector d6 = DoubleVector.fromArray(LANES, s, first + L + 6 * below);
        DoubleVector e6 = DoubleVector.fromArray(LANES, s, first + 2 * L + 6 * below);
        DoubleVector c7 = DoubleVector.fromArray(LANES, s, first + 7 * below);
        DoubleVector d7 = DoubleVector.fromArray(LANES, s, first + L + 7 * below);
        DoubleVector e7 = DoubleVector.fromArray(LANES, s, first + 2 * L + 7 * below);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, y, 3 * k * L);
            DoubleVector b1 = DoubleVector.fromArray(LANES, y, 3 * k * L + L);
            DoubleVector b2 = DoubleVector.fromArray(LANES, y, 3 * k * L + 2 * L);
            int p = from + k * ROWS;
            DoubleVector a = DoubleVector.broadcast(LANES, x[p]);
            c0 = a.fma(b0, c0);
            d0 = a.fma(b1, d0);
            e0 = a.fma(b2, e0);
            a = DoubleVector.broadcast(LANES, x[p + 1]);
            c1 = a.fma(b0, c1);
            d1 = a.fma(b1, d1);
            e1 = a.fma(b2, e1);
            a = DoubleVector.broadcast(LANES, x[p + 2]);
            c2 = a.fma(b0, c2);
            d2 = a.fma(b1, d2);
            e2 = a.fma(b2, e2);
            a = DoubleVector.broadcast(LANES, x[p + 3]);
            c3 = a.fma(b0, c3);
            d3 = a.fma(b1, d3);
            e3 = a.fma(b2, e3);
            a = DoubleVector.broadcast(LANES, x[p + 4]);
            c4 = a.fma(b0, c4);
            d4 = a.fma(b1, d4);
            e4 = a.fma(b2, e4);
            a = DoubleVector.broadcast(LANES, x[p + 5]);
            c5 = a.fma(b0, c5);
            d5 = a.fma(b1, d5);
            e5 = a.fma(b2, e5);
            a = DoubleVector.broadcast(LANES, x[p + 6]);
            c6 = a.fma(b0, c6);
            d6 = a.fma(b1, d6);
            e6 = a.fma(b2, e6);
            a = DoubleVector.broadcast(LANES, x[p + 7]);
            c7 = a.fma(b0, c7);
            d7 = a.fma(b1, d7);
            e7 = a.fma(b2, e7);
        }
        c0.intoArray(z, at);
        d0.intoArray(z, at + L);
        e0.intoArray(z, at + 2 * L);
        c1.intoArray(z, at + down);
        d1.intoArray(z, at + L + down);
        e1.intoArray(z, at + 2 * L + down);
        c2.intoArray(z, at + 2 * down);
        d2.intoArray(z, at + L + 2 * down);
        e2.intoArray(z, at + 2 * L + 2 * down);
        c3.intoArray(z, at + 3 * down);
        d3.intoArray(z, at + L + 3 * down);
        e3.intoArray(z, at + 2 * L + 3 * down);
        c4.intoArray(z, at + 4 * down);
        d4.intoArray(z, at + L + 4 * down);
        e4.intoArray(z, at + 2 * L + 4 * down);
        c5.intoArray(z, at + 5 * down);
        d5.intoArray(z, at + L + 5 * down);
        e5.intoArray(z, at + 2 * L + 5 * down);
        c6.intoArray(z, at + 6 * down);
        d6.intoArray(z, at + L + 6 * down);
        e6.intoArray(z, at + 2 * L + 6 * down);
        c7.intoArray(z, at + 7 * down);
        d7.intoArray(z, at + L + 7 * down);
        e7.intoArray(z, at + 2 * L + 7 * down);
    }
}
