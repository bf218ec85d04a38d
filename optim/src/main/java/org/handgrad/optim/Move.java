package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;

/** θ + Δθ as a new vector: no θ is ever written to, so whoever holds one holds a snapshot. */
final class Move {

    private Move() {}

    static RealVector by(RealVector theta, RealVector step) {
        return Vectors.wrap(by(theta, step, new double[theta.getDimension()]));
    }

    /** The same into an array that nobody looks at any more. */
    static double[] by(RealVector theta, RealVector step, double[] to) {
        double[] from = Vectors.array(theta);
        double[] d = Vectors.array(step);
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + d[i];
        }
        return to;
    }

    /** The index of the first NaN or infinity, or −1. */
    static int firstNonFinite(RealVector vector) {
        double[] x = Vectors.array(vector);
        double sum = allZero(x);
        if (sum == 0) {
            return -1;
        }
        int i = 0;
        while (Double.isFinite(x[i])) {
            i++;
        }
        return i;
    }

    /** 0 if all are finite, else NaN; four sums, because each addition to one has to wait for the last. */
    private static double allZero(double[] x) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            // 0 for a finite value, NaN for any other
            s0 += x[i] * 0;
            s1 += x[i + 1] * 0;
            s2 += x[i + 2] * 0;
            s3 += x[i + 3] * 0;
        }
        for (; i < x.length; i++) {
            s0 += x[i] * 0;
        }
        return s0 + s1 + s2 + s3;
    }
}
