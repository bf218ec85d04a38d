package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.hypot;
import static java.lang.StrictMath.rint;
import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Spiral arms that wind around each other: arm k is (t cos φ, t sin φ) with φ = 2π (turns · t + k/arms), 0 &lt; t ≤ 1.
 *
 * <p>Inputs n x 2: the arms in turn, evenly spaced in t, plus noise. Targets as of {@link Classification}; the sizes of the
 * classes differ by one at most. True boundary: the spirals halfway between neighbouring arms at each radius.
 *
 * <p>Source: Lang and Witbrock 1988, two arms; 1.75 turns as in TensorFlow Playground.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param arms how many, at least 2
 * @param turns how often an arm winds around the origin, above 0
 */
public record Spirals(int size, double noise, int arms, double turns) implements Classification {

    /** Refuses a size below 1, noise below 0, fewer than two arms and turns that are not positive. */
    public Spirals {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.atLeast(arms, 2, "arms");
        Check.positive(turns, "turns");
    }

    /** Two arms of 100 points and 1.75 turns, without noise. */
    public Spirals() {
        this(200, 0, 2, 1.75);
    }

    @Override
    public int classes() {
        return arms;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        for (int i = 0; i < size; i++) {
            int arm = i % arms;
            int members = (size - arm + arms - 1) / arms;
            double t = (i / arms + 1.0) / members;
            Points.onCircle(x, i, t, 2 * PI * (turns * t + (double) arm / arms));
        }
        return x;
    }

    @Override
    public int label(double x, double y) {
        double ahead = atan2(y, x) / (2 * PI) - turns * hypot(x, y);
        return Math.floorMod((long) rint(arms * ahead), arms);
    }
}
