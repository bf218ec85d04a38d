package org.handgrad.matrix;

/**
 * The three matrix products of back-propagation: A B, Aᵀ B and A Bᵀ.
 *
 * <p>Every element is one chain of {@link Math#fma} over k in increasing order, starting from 0, whatever the blocking.
 * So the bits of a result depend neither on the shape of the kernel nor on the machine.
 *
 * <p>For layers, which drop a result with its step: within one, the memory is that of the {@link Workspace}.
 */
public final class Products {

    private Products() {}

    /**
     * A B, with a row added to each row: what a layer of neurons computes.
     *
     * @param a n x d
     * @param b d x w
     * @param row 1 x w
     * @return a new n x w
     */
    public static ArrayMatrix timesPlus(ArrayMatrix a, ArrayMatrix b, ArrayMatrix row) {
        return Tiny.fits(a, b, a.rows, b.columns, a.columns)
                ? Tiny.timesPlus(a, b, row)
                : activations(a.view(), b.view(), row.view().repeated(a.rows));
    }

    /**
     * A B.
     *
     * @param a n x d
     * @param b d x w
     * @return a new n x w
     */
    public static ArrayMatrix times(ArrayMatrix a, ArrayMatrix b) {
        return Tiny.fits(a, b, a.rows, b.columns, a.columns)
                ? Tiny.times(a, b)
                : activations(a.view(), b.view(), View.NONE);
    }

    /**
     * A Bᵀ, without forming the transpose: what goes back through a layer.
     *
     * @param a n x w
     * @param b d x w
     * @return a new n x d
     */
    public static ArrayMatrix timesTransposed(ArrayMatrix a, ArrayMatrix b) {
        return Tiny.fits(a, b, a.rows, b.rows, a.columns)
                ? Tiny.timesTransposed(a, b)
                : activations(a.view(), b.view().transposed(), View.NONE);
    }

    /**
     * Aᵀ B, without forming the transpose: the gradient of weights.
     *
     * @param a n x d
     * @param b n x w
     * @return a new d x w
     */
    public static FlatMatrix transposedTimes(ArrayMatrix a, ArrayMatrix b) {
        int longer = Math.max(a.columns, b.columns);
        int shorter = Math.min(a.columns, b.columns);
        if (Tiny.fits(a, b, longer, shorter, a.rows)) {
            return Tiny.transposedTimes(a, b);
        }
        FlatMatrix c = FlatMatrix.unset(a.columns, b.columns);
        Kernels.BEST.multiply(a.view().transposed(), b.view(), View.NONE, c.view());
        return c;
    }

    /** A product in memory that no {@link Workspace} uses again. */
    static FlatMatrix fresh(View a, View b) {
        FlatMatrix c = FlatMatrix.zeros(a.rows(), b.columns());
        Kernels.BEST.multiply(a, b, View.NONE, c.view());
        return c;
    }

    private static ArrayMatrix activations(View a, View b, View plus) {
        ArrayMatrix c = ArrayMatrix.forActivations(a.rows(), b.columns());
        Kernels.BEST.multiply(a, b, plus, c.view());
        return c;
    }
}
