package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * A disc in a square: class 1 iff x² + y² &lt; r².
 *
 * <p>Inputs n x 2: uniform in [−1, 1)², all x before all y, plus noise. Targets n x 1; the expected share of class 1 is
 * πr²/4 for r ≤ 1, about 19.6 % for r = 1/2. True boundary: the circle of radius r around the origin.
 *
 * <p>Source: the text "Implementing Backpropagation from Scratch" (chapter 18), second demonstration: with
 * {@code new NumpyRandom(42)} 99 of its 500 points lie inside.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param radius r, above 0
 */
public record Circle(int size, double noise, double radius) implements Classification {

    /** Refuses a size below 1, noise below 0 and a radius that is not positive. */
    public Circle {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.positive(radius, "radius");
    }

    /** The text's 500 points without noise, r = 1/2. */
    public Circle() {
        this(500, 0, 0.5);
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 2, -1, 1, random);
    }

    @Override
    public int label(double x, double y) {
        return x * x + y * y < radius * radius ? 1 : 0;
    }
}
