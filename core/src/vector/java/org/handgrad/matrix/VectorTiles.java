package org.handgrad.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product kernel with vector instructions: both factors are copied in blocks into the order in which a
 * {@link VectorTile} reads them, then tile after tile of the result is made of them.
 *
 * <p>Tiles at the edges are computed whole, with anything beyond the last row or column, and stored in part.
 */
final class VectorTiles {

    private static final VectorSpecies<Double> LANES = VectorKernel.LANES;
    private static final int L = LANES.length();
    private static final int ROWS = VectorTile.ROWS;
    /** Three vectors only where there are registers for so many sums: with those of 512 bits come 32 of them. */
    private static final int WIDEST = L < 8 ? 2 * L : 3 * L;

    /** A strip of b so deep, and the rows of a that meet it, stay in the first cache; a block of a so high stays in the second. */
    private static final int DEPTH = 192;

    private static final int HEIGHT = 256;

    /** So many multiplications; measured. */
    private static final int WORTH_COPYING = 1 << 15;

    private static final double[] ZEROS = new double[WIDEST];

    private static final ThreadLocal<VectorTiles> OF_THIS_THREAD = ThreadLocal.withInitial(VectorTiles::new);

    /** Kept, one set for each thread: making them anew would cost as much as a small product. */
    private final double[] left = new double[HEIGHT * DEPTH];

    private final double[] right = new double[WIDEST * DEPTH];
    private final double[] edge = new double[ROWS * WIDEST];
    private View c;
    private int width;
    private int depth;
    private boolean first;

    private VectorTiles() {}

    /** Whether tiles pay for the copying: columns that fill vectors, and work. */
    static boolean fit(View a, View b, View c) {
        return c.right() == 1 && c.columns() >= L / 2 && (long) c.rows() * a.columns() * c.columns() >= WORTH_COPYING;
    }

    /** c = a b + r. */
    static void multiply(View a, View b, View r, View c) {
        OF_THIS_THREAD.get().run(a, b.transposed(), c);
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

    private void run(View a, View columns, View c) {
        this.c = c;
        int most = evenly(a.columns(), DEPTH);
        for (int i = 0; i < c.rows(); i += HEIGHT) {
            int height = Math.min(HEIGHT, c.rows() - i);
            for (int k = 0; k < a.columns(); k += most) {
                first = k == 0;
                depth = Math.min(most, a.columns() - k);
                for (int h = 0; h < height; h += ROWS) {
                    Packing.copy(a, i + h, Math.min(ROWS, height - h), k, depth, left, h * depth, ROWS);
                }
                for (int j = 0; j < c.columns(); j += width) {
                    width = Math.min(WIDEST, (c.columns() - j + L - 1) / L * L);
                    Packing.copy(columns, j, Math.min(width, c.columns() - j), k, depth, right, 0, width);
                    strip(i, height, j);
                }
            }
        }
        // so that this thread keeps nothing of the caller's alive
        this.c = View.NONE;
    }

    /** The length of the parts, none above the limit, into which a length is cut most evenly. */
    private static int evenly(int length, int limit) {
        int parts = (length + limit - 1) / limit;
        return (length + parts - 1) / parts;
    }

    /** All rows of the block, one tile wide. */
    private void strip(int i, int height, int j) {
        int w = Math.min(width, c.columns() - j);
        for (int h = 0; h < height; h += ROWS) {
            int rows = Math.min(ROWS, height - h);
            if (rows == ROWS && w == width) {
                tile(h, c.data(), c.at(i + h, j), c.down());
            } else {
                tileAtTheEdge(h, i + h, rows, j, w);
            }
        }
    }

    private void tileAtTheEdge(int h, int i, int rows, int j, int w) {
        for (int r = 0; !first && r < rows; r++) {
            System.arraycopy(c.data(), c.at(i + r, j), edge, r * width, w);
        }
        tile(h, edge, 0, width);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(edge, r * width, c.data(), c.at(i + r, j), w);
        }
    }

    /** From 0 or from what is there. */
    private void tile(int h, double[] z, int at, int down) {
        double[] s = first ? ZEROS : z;
        int from = first ? 0 : at;
        int below = first ? 0 : down;
        if (width == L) {
            VectorTile.narrow(left, h * depth, right, depth, s, from, below, z, at, down);
        } else if (width == 2 * L) {
            VectorTile.wide(left, h * depth, right, depth, s, from, below, z, at, down);
        } else {
            VectorTile.widest(left, h * depth, right, depth, s, from, below, z, at, down);
        }
    }
}
