package org.handgrad.datasets;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.sin;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Two periods of the sine: f(x) = sin 2πx, values in [−1, 1].
 *
 * <p>Inputs n x 1: uniform in [−1, 1), drawn as uniform in [−2π, 2π) and divided by 2π. Targets n x 1, plus noise.
 *
 * <p>Source: the text "Implementing Backpropagation from Scratch" (chapter 18), third demonstration.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record SineWave(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public SineWave {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** The text's 200 points without noise. */
    public SineWave() {
        this(200, 0);
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        FlatMatrix x = Points.uniform(size, 1, -2 * PI, 2 * PI, random);
        for (int i = 0; i < size; i++) {
            x.setEntry(i, 0, x.getEntry(i, 0) / (2 * PI));
        }
        return x;
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        return new double[] {sin(2 * PI * x[0])};
    }
}
