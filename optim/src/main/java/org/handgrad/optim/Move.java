package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;

/** θ + Δθ: asked of the run of an optimizer, and written to another vector than θ. */
final class Move {

    private Move() {}

    static RealVector by(RealVector theta, RealVector step) {
        double[] to = new double[theta.getDimension()];
        add(theta, step, to);
        return Vectors.wrap(to);
    }

    /** Asks for a step and writes where it leads to an array that nobody looks at any more. */
    static void by(RealVector theta, Optimizer.Run run, Evaluation at, double[] to) {
        if (run instanceof Steps steps) {
            steps.move(theta, at.gradient(), to);
        } else {
            add(theta, step(theta, run, at), to);
        }
    }

    /** Asks for a step. Whoever wrote the run may write into what it is given, or keep it: so these are copies. */
    static RealVector step(RealVector theta, Optimizer.Run run, Evaluation at) {
        return run.step(theta.copy(), new Evaluation(at.value(), at.gradient().copy()));
    }

    private static void add(RealVector theta, RealVector step, double[] to) {
        double[] from = Vectors.array(theta);
        double[] d = Vectors.array(step);
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + d[i];
        }
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
