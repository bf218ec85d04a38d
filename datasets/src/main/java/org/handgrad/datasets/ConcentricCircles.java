package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.hypot;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.datasets.preparation.Shuffle;
import org.handgrad.matrix.FlatMatrix;

/**
 * A small circle within a unit circle: class 1 is the inner one, x² + y² = factor².
 *
 * <p>Inputs n x 2: evenly spaced on both circles, then shuffled, plus noise. Targets n x 1: ⌊n/2⌋ samples of class 0, the
 * others of class 1. True boundary: the circle of radius (1 + factor)/2, halfway between.
 *
 * <p>Source: {@code make_circles} of scikit-learn, whose order of draws this follows: labels, order and noise of a seed are
 * the same, points up to the rounding of sine and cosine.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param factor the radius of the inner circle, within [0,1)
 */
public record ConcentricCircles(int size, double noise, double factor) implements Classification {

    /** Refuses a size below 1, noise below 0 and a factor outside [0,1). */
    public ConcentricCircles {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.fraction(factor, "factor");
    }

    /** 200 points with noise 0.05, the inner circle half as large. */
    public ConcentricCircles() {
        this(200, 0.05, 0.5);
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        int outer = size / 2;
        for (int i = 0; i < outer; i++) {
            Points.onCircle(x, i, 1, i * (2 * PI / outer));
        }
        for (int i = outer; i < size; i++) {
            Points.onCircle(x, i, factor, (i - outer) * (2 * PI / (size - outer)));
        }
        return Points.rows(x, Shuffle.order(size, random));
    }

    @Override
    public int label(double x, double y) {
        return hypot(x, y) < (1 + factor) / 2 ? 1 : 0;
    }
}
