package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * A heart drawn by one number: with t = 2πx, f(x) = ((16 sin³t, 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t) / 20 + 1) / 2.
 *
 * <p>Inputs n x 1: x = i/n for i = 0 .. n − 1, not random. Targets n x 2: a point of the curve within [0, 1]², plus noise.
 *
 * <p>Source: the text "Backpropagating Love", after the multivariate calculus course of Imperial College London.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record Heart(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public Heart {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** The text's 100 points without noise. */
    public Heart() {
        this(100, 0);
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public int targets() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 1);
        double step = 1.0 / size;
        for (int i = 0; i < size; i++) {
            x.setEntry(i, 0, i * step);
        }
        return x;
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        double t = 2 * PI * x[0];
        double s = sin(t);
        double across = 16 * s * s * s;
        double up = 13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t);
        return new double[] {(across / 20 + 1) / 2, (up / 20 + 1) / 2};
    }
}
