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
        if (areFinite(x)) {
            return -1;
        }
        int i = 0;
        while (Double.isFinite(x[i])) {
            i++;
        }
        return i;
    }

    /** In bits, where the next number need not wait for the last: exponents of all ones, and no others, get a sign bit. */
    private static boolean areFinite(double[] x) {
        long limit = Long.MIN_VALUE - Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
        long any = 0;
        for (int i = 0; i < x.length; i++) {
            any |= (Double.doubleToRawLongBits(x[i]) & Long.MAX_VALUE) + limit;
        }
        return any >= 0;
    }
}
