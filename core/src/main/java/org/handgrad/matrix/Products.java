package org.handgrad.matrix;

/**
 * The three matrix products of back-propagation: A B, Aᵀ B and A Bᵀ.
 *
 * <p>Every element is one chain of {@link Math#fma} over k in increasing order, starting from 0, whatever the blocking.
 * So the bits of a result depend neither on the shape of the kernel nor on the machine.
 */
final class Products {

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
        FlatMatrix c = FlatMatrix.zeros(a.rows(), b.columns());
        Kernels.BEST.multiply(a, b, View.of(c));
        return c;
    }
}
