package org.handgrad.datasets;

import static java.lang.StrictMath.atan;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Friedman's third function, the phase angle of an alternating current circuit: f(x) = arctan((x₂ x₃ − 1/(x₂ x₄)) / x₁).
 *
 * <p>Inputs n x 4: uniform, x₁ (resistance) in [0, 100), x₂ (angular frequency) in [40π, 560π), x₃ (inductance) in [0, 1), x₄
 * (capacitance) in [1, 11), drawn row by row; standardise them before a network sees them. Targets n x 1, plus noise (usually
 * 0.1, a third of the standard deviation of f).
 *
 * <p>Source: Friedman 1991, noise as in Breiman 1996; {@code make_friedman3} of scikit-learn, whose order of draws this follows.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record Friedman3(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public Friedman3 {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** 200 points with noise 0.1. */
    public Friedman3() {
        this(200, 0.1);
    }

    @Override
    public int inputs() {
        return 4;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Circuit.points(size, random);
    }

    @Override
    public double[] value(double... x) {
        double reactance = Circuit.reactance(x);
        return new double[] {atan(reactance / x[0])};
    }
}
