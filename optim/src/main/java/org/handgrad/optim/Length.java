package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;

/** Euclidean lengths that neither overflow nor vanish. */
final class Length {

    private Length() {}

    /** Copies g to d between two indices, shortened to the bound if it is longer. */
    static void cut(double[] g, double[] d, int from, int to, double bound) {
        double length = of(g, from, to);
        if (length <= bound) {
            System.arraycopy(g, from, d, from, to - from);
            return;
        }
        for (int i = from; i < to; i++) {
            d[i] = g[i] / length * bound;
        }
    }

    static double of(RealVector x) {
        return of(Vectors.array(x), 0, x.getDimension());
    }

    private static double of(double[] x, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            double share = x[i] / largest;
            sum += share * share;
        }
        return largest * Math.sqrt(sum);
    }
}
