package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;

/** θ + Δθ as a new vector: no θ is ever written to, so whoever holds one holds a snapshot. */
final class Move {

    private Move() {}

    static RealVector by(RealVector theta, RealVector step) {
        double[] from = Vectors.array(theta);
        double[] d = Vectors.array(step);
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + d[i];
        }
        return Vectors.wrap(to);
    }

    /** The index of the first NaN or infinity, or −1. */
    static int firstNonFinite(RealVector vector) {
        double[] x = Vectors.array(vector);
        double sum = 0;
        for (double value : x) {
            // 0 for a finite value, NaN for any other
            sum += value * 0;
        }
        if (sum == 0) {
            return -1;
        }
        int i = 0;
        while (Double.isFinite(x[i])) {
            i++;
        }
        return i;
    }
}
