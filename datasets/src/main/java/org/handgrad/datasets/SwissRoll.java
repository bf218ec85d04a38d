package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.hypot;
import static java.lang.StrictMath.sin;
import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;

/**
 * A rolled-up sheet: where along the roll does a point (x, y, z) = (t cos t, h, t sin t) of space lie? f(x, y, z) = √(x² + z²) = t.
 *
 * <p>Inputs n x 3: t uniform in [3π/2, 9π/2), then h uniform in [0, 21), plus noise, which moves the points off the sheet; standardise
 * them before a network sees them. Targets n x 1: t, without noise.
 *
 * <p>Source: Tenenbaum, de Silva and Langford 2000; {@code make_swiss_roll} of scikit-learn, whose order of draws this follows.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 */
public record SwissRoll(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public SwissRoll {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** 500 points without noise. */
    public SwissRoll() {
        this(500, 0);
    }

    @Override
    public int inputs() {
        return 3;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        FlatMatrix x = FlatMatrix.zeros(size, 3);
        FlatMatrix t = Points.uniform(size, 1, 0, 1, random);
        for (int i = 0; i < size; i++) {
            double angle = 1.5 * PI * (1 + 2 * t.getEntry(i, 0));
            x.setEntry(i, 0, angle * cos(angle));
            x.setEntry(i, 1, 21 * random.nextDouble());
            x.setEntry(i, 2, angle * sin(angle));
        }
        return x;
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        return new double[] {hypot(x[0], x[2])};
    }

    @Override
    public Batch sample(RandomGenerator random) {
        RealMatrix x = points(requireNonNull(random, "random"));
        RealMatrix moved = Points.blur(x.transpose(), noise, random).transpose();
        return Batch.of(moved, truth(x));
    }
}
