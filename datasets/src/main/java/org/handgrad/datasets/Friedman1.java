package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.sin;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Friedman's first function: f(x) = 10 sin(π x₁ x₂) + 20 (x₃ − 1/2)² + 10 x₄ + 5 x₅. Five further inputs mean nothing.
 *
 * <p>Inputs n x 10: uniform in [0, 1), drawn row by row. Targets n x 1: values in [0, 30], plus noise (1 in the paper).
 *
 * <p>Source: Friedman 1991; {@code make_friedman1} of scikit-learn, whose order of draws this follows.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record Friedman1(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public Friedman1 {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** The paper's 200 points with noise 1. */
    public Friedman1() {
        this(200, 1);
    }

    @Override
    public int inputs() {
        return 10;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniformRows(size, 10, 0, 1, random);
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        double bend = x[2] - 0.5;
        return new double[] {10 * sin(PI * x[0] * x[1]) + 20 * (bend * bend) + 10 * x[3] + 5 * x[4]};
    }
}
