package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.Exp;

/**
 * A hat with its brim: f(x, y) = (1 − r²/2) e^(−r²/2), r² = x² + y². The top is 1 at the origin, the lowest −e⁻² at r = 2.
 *
 * <p>Inputs n x 2: uniform in [−4, 4)², all x before all y. Targets n x 1, plus noise.
 *
 * <p>Source: Marr and Hildreth 1980 (Laplacian of a Gaussian), scaled to height 1.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 */
public record MexicanHat(int size, double noise) implements Regression {

    /** Refuses a size below 1 and noise below 0. */
    public MexicanHat {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** 500 points without noise. */
    public MexicanHat() {
        this(500, 0);
    }

    @Override
    public int inputs() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 2, -4, 4, random);
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        double h = (x[0] * x[0] + x[1] * x[1]) / 2;
        return new double[] {(1 - h) * Exp.exp(-h)};
    }
}
