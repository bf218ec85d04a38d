package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * The parabola f(x) = x².
 *
 * <p>Inputs n x 1: uniform in [−2, 2). Targets n x 1: values in [0, 4], plus noise.
 *
 * <p>Source: the text "Implementing Backpropagation from Scratch" (chapter 18), an exercise.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record Parabola(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public Parabola {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** 200 points without noise. */
    public Parabola() {
        this(200, 0);
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 1, -2, 2, random);
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        return new double[] {x[0] * x[0]};
    }
}
