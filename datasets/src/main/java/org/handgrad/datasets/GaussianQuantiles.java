package org.handgrad.datasets;

import static java.lang.StrictMath.expm1;
import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Rings of equal probability in one round cloud: class ⌊K (1 − e^(−r²/2))⌋ at distance r of the origin.
 *
 * <p>Inputs n x 2: standard normal, all x before all y, plus noise. Targets as of {@link Classification}; expected shares 1/K.
 * True boundary: circles of radius √(−2 ln(1 − k/K)), k = 1 .. K − 1.
 *
 * <p>Source: Hastie, Tibshirani and Friedman 2009, equation 10.2; {@code make_gaussian_quantiles} of scikit-learn, which cuts at
 * the quantiles of the sample.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param classes K, at least 2
 */
public record GaussianQuantiles(int size, double noise, int classes) implements Classification {

    /** Refuses a size below 1, noise below 0 and fewer than two classes. */
    public GaussianQuantiles {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.atLeast(classes, 2, "classes");
    }

    /** 300 points in three classes, without noise. */
    public GaussianQuantiles() {
        this(300, 0, 3);
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < size; i++) {
                x.setEntry(i, j, random.nextGaussian());
            }
        }
        return x;
    }

    @Override
    public int label(double x, double y) {
        double within = -expm1(-(x * x + y * y) / 2);
        return (int) Math.min(classes - 1, classes * within);
    }
}
