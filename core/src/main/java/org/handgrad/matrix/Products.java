package org.handgrad.matrix;

/**
 * The three matrix products of back-propagation: A B, Aᵀ B and A Bᵀ.
 *
 * <p>Every element is one chain of {@link Math#fma} over k in increasing order, starting from 0, whatever the blocking.
 * So the bits of a result depend neither on the shape of the kernel nor on the machine. Which of the two kernels is
 * faster depends on the shape: {@link Tiles} where the result is small or narrow, {@link Panels} where its longer side
 * fills vector registers.
 */
final class Products {

    /** From measurements: below this length of its longer side, or this many multiplications, tiles win. */
    private static final int LONG = 32;

    private static final long MANY = 40_000;

    private Products() {}

    static FlatMatrix times(FlatMatrix a, FlatMatrix b) {
        return product(View.of(a), View.of(b));
    }

    static FlatMatrix transposedTimes(FlatMatrix a, FlatMatrix b) {
        return product(View.of(a).transposed(), View.of(b));
    }

    static FlatMatrix timesTransposed(FlatMatrix a, FlatMatrix b) {
        return product(View.of(a), View.of(b).transposed());
    }

    private static FlatMatrix product(View a, View b) {
        FlatMatrix result = FlatMatrix.zeros(a.rows(), b.columns());
        View c = View.of(result);
        int side = Math.max(c.rows(), c.columns());
        if (side < LONG || (long) a.columns() * c.rows() * c.columns() < MANY) {
            Tiles.multiply(a, b, c);
        } else if (c.columns() >= c.rows()) {
            Panels.multiply(a, b, c);
        } else {
            Panels.multiply(b.transposed(), a.transposed(), c.transposed());
        }
        return result;
    }
}
