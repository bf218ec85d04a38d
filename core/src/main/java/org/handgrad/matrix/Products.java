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
        int n = a.getRowDimension();
        int m = a.getColumnDimension();
        int w = b.getColumnDimension();
        double[] c = new double[n * w];
        double[] x = a.data();
        double[] y = b.data();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                double aik = x[a.offset() + i * m + k];
                for (int j = 0; j < w; j++) {
                    c[i * w + j] = Math.fma(aik, y[b.offset() + k * w + j], c[i * w + j]);
                }
            }
        }
        return FlatMatrix.wrap(c, n, w);
    }

    static FlatMatrix transposedTimes(FlatMatrix a, FlatMatrix b) {
        return times(a.transpose(), b);
    }

    static FlatMatrix timesTransposed(FlatMatrix a, FlatMatrix b) {
        return times(a, b.transpose());
    }
}
