package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.hypot;
import static java.lang.StrictMath.min;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.datasets.preparation.Shuffle;
import org.handgrad.matrix.FlatMatrix;

/**
 * Two half circles that reach into each other: class 0 is (cos t, sin t), class 1 is (1 − cos t, 1/2 − sin t), 0 ≤ t ≤ π.
 *
 * <p>Inputs n x 2: evenly spaced on both arcs, then shuffled, plus noise. Targets n x 1: ⌊n/2⌋ samples of class 0, the
 * others of class 1. True boundary: where both arcs are equally near.
 *
 * <p>Source: {@code make_moons} of scikit-learn, whose order of draws this follows: labels, order and noise of a seed are
 * the same, points up to the rounding of sine and cosine.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 */
public record TwoMoons(int size, double noise) implements Classification {

    /** Refuses a size below 1 and noise below 0. */
    public TwoMoons {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** 200 points with noise 0.1. */
    public TwoMoons() {
        this(200, 0.1);
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        int upper = size / 2;
        for (int i = 0; i < upper; i++) {
            Points.onCircle(x, i, 1, Points.evenly(PI, i, upper));
        }
        for (int i = upper; i < size; i++) {
            Points.onCircle(x, i, 1, Points.evenly(PI, i - upper, size - upper));
            x.setEntry(i, 0, 1 - x.getEntry(i, 0));
            x.setEntry(i, 1, 1 - x.getEntry(i, 1) - 0.5);
        }
        return Points.rows(x, Shuffle.order(size, random));
    }

    @Override
    public int label(double x, double y) {
        return toUpperArc(1 - x, 0.5 - y) < toUpperArc(x, y) ? 1 : 0;
    }

    /** The distance to the upper unit half circle: to its ends from below. */
    private static double toUpperArc(double x, double y) {
        return y >= 0 ? abs(hypot(x, y) - 1) : min(hypot(x - 1, y), hypot(x + 1, y));
    }
}
