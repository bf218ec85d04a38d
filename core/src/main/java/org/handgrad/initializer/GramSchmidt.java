package org.handgrad.initializer;

/** Makes vectors orthonormal by Gram and Schmidt, twice to be exact to rounding. */
final class GramSchmidt {

    private GramSchmidt() {}

    /** Each vector loses its parts along those before it and gets length 1, in place. */
    static void orthonormalize(double[][] vectors) {
        for (int j = 0; j < vectors.length; j++) {
            removeTheOthers(vectors, j);
            removeTheOthers(vectors, j);
            scale(vectors[j], 1 / Math.sqrt(dot(vectors[j], vectors[j])));
        }
    }

    /** v ← v − Σ (vᵢ · v) vᵢ over the vectors before it. */
    private static void removeTheOthers(double[][] vectors, int j) {
        double[] v = vectors[j];
        for (int i = 0; i < j; i++) {
            double along = dot(vectors[i], v);
            for (int k = 0; k < v.length; k++) {
                v[k] = Math.fma(-along, vectors[i][k], v[k]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }

    private static void scale(double[] v, double factor) {
        for (int k = 0; k < v.length; k++) {
            v[k] *= factor;
        }
    }
}
