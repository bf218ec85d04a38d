package org.handgrad.matrix;

/**
 * Products of a few dozen terms by {@link Tiles}, without {@link View}s, which would take a good part of the time: the steps of flat
 * matrices down and to the right are handed over as plain numbers.
 */
final class Tiny {

    /** More terms than these are worth four views. */
    private static final int TERMS = 256;

    /** A lower result would leave tiles half empty. */
    private static final int HEIGHT = 4;

    private static final double[] NONE = View.NONE.data();

    private Tiny() {}

    /** Whether a product of two matrices, with so many rows, columns and terms in each sum, is one for this kernel. */
    static boolean fits(ArrayMatrix a, ArrayMatrix b, int rows, int columns, int terms) {
        return rows >= HEIGHT
                && (long) rows * columns * terms <= TERMS
                && a instanceof FlatMatrix
                && b instanceof FlatMatrix;
    }

    /** A B. */
    static FlatMatrix times(ArrayMatrix a, ArrayMatrix b) {
        return timesPlus(a, b, NONE, 0);
    }

    /** A B, with a row added to each row. */
    static FlatMatrix timesPlus(ArrayMatrix a, ArrayMatrix b, ArrayMatrix row) {
        return timesPlus(a, b, row.data, row.offset);
    }

    private static FlatMatrix timesPlus(ArrayMatrix a, ArrayMatrix b, double[] r, int r0) {
        int d = a.columns;
        int w = b.columns;
        double[] c = Workspace.array(a.rows * w);
        Tiles.multiply(a.data, a.offset, d, 1, b.data, b.offset, w, 1, r, r0, 0, 1, c, 0, w, 1, a.rows, w, d);
        return new FlatMatrix(c, 0, a.rows, w, false);
    }

    /** A Bᵀ. */
    static FlatMatrix timesTransposed(ArrayMatrix a, ArrayMatrix b) {
        int w = a.columns;
        int d = b.rows;
        double[] c = Workspace.array(a.rows * d);
        Tiles.multiply(a.data, a.offset, w, 1, b.data, b.offset, 1, w, NONE, 0, 0, 0, c, 0, d, 1, a.rows, d, w);
        return new FlatMatrix(c, 0, a.rows, d, false);
    }

    /** Aᵀ B, computed as its transpose Bᵀ A where that is the higher one. */
    static FlatMatrix transposedTimes(ArrayMatrix a, ArrayMatrix b) {
        int d = a.columns;
        int w = b.columns;
        double[] c = Workspace.array(d * w);
        if (d >= w) {
            Tiles.multiply(a.data, a.offset, 1, d, b.data, b.offset, w, 1, NONE, 0, 0, 0, c, 0, w, 1, d, w, a.rows);
        } else {
            Tiles.multiply(b.data, b.offset, 1, w, a.data, a.offset, d, 1, NONE, 0, 0, 0, c, 0, 1, w, w, d, a.rows);
        }
        return new FlatMatrix(c, 0, d, w, false);
    }
}
