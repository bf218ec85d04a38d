package org.handgrad.matrix;

/**
 * The three matrix products of back-propagation: A B, Aᵀ B and A Bᵀ.
 *
 * <p>Every element is one chain of {@link Math#fma} over k in increasing order, starting from 0, whatever the blocking.
 * So the bits of a result depend neither on the shape of the kernel nor on the machine. Which of the three kernels is
 * fastest depends on the shape: {@link Panels} where the result's longer side can fill vector registers, {@link Strips}
 * where the sums are short, {@link Tiles} for the rest.
 */
final class Products {

    /** The limits between the kernels are measured ones. */
    private static final int LONG = 32;

    private static final int WORK_PER_COLUMN = 256;
    private static final int SHORT_SUM = 2;
    private static final int SHORT_SUM_OF_ONE_NEURON = 8;

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
        multiply(a, b, View.of(c));
        return c;
    }

    /** c += a b, each chain of sums taken up where c has it. */
    static void multiply(View a, View b, View c) {
        int width = Math.min(c.rows(), c.columns());
        int depth = a.columns();
        boolean tall = c.rows() >= c.columns();
        if (Math.max(c.rows(), c.columns()) >= LONG && (long) width * depth >= WORK_PER_COLUMN) {
            if (tall) {
                Panels.multiply(b.transposed(), a.transposed(), c.transposed());
            } else {
                Panels.multiply(a, b, c);
            }
        } else if (!tall) {
            multiply(b.transposed(), a.transposed(), c.transposed());
        } else if (depth <= (width == 1 ? SHORT_SUM_OF_ONE_NEURON : SHORT_SUM)) {
            Strips.multiply(a, b, c);
        } else {
            Tiles.multiply(a, b, c);
        }
    }
}
