package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.matrix.FlatMatrix;

/** What several data sets draw. */
final class Points {

    private Points() {}

    /** n x d numbers of [lower, upper), one column after the other as the texts draw them: all x1, then all x2. */
    static FlatMatrix uniform(int n, int d, double lower, double upper, RandomGenerator random) {
        FlatMatrix x = FlatMatrix.zeros(n, d);
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                x.setEntry(i, j, lower + (upper - lower) * random.nextDouble());
            }
        }
        return x;
    }

    /** A copy with noise · ε added to each entry, row by row; nothing is drawn for noise 0. */
    static RealMatrix blur(RealMatrix clean, double noise, RandomGenerator random) {
        FlatMatrix blurred = FlatMatrix.of(clean).copy();
        if (noise > 0) {
            double[] entries = blurred.data();
            for (int i = 0; i < entries.length; i++) {
                entries[i] += noise * random.nextGaussian();
            }
        }
        return blurred;
    }
}
