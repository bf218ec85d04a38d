package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.network.Batch;

/**
 * A straight line f(x) = 2x + 1 with gross errors: where squared error follows the outliers, absolute and Huber loss do not.
 *
 * <p>Inputs n x 1: uniform in [−1, 1). Targets n x 1, plus noise; then each sample is, with the given probability, an outlier
 * and stands {@value #OUTLIER} standard deviations of the noise higher.
 *
 * <p>Source: after Huber 1964 (contaminated errors).
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each target, at least 0
 * @param outliers the expected share of outliers, within [0,1)
 */
public record LinearWithOutliers(int size, double noise, double outliers) implements Regression {

    /** How many standard deviations of the noise an outlier stands above the others. */
    public static final double OUTLIER = 20;

    /** Refuses a size below 1, noise below 0 and a share outside [0,1). */
    public LinearWithOutliers {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.fraction(outliers, "outliers");
    }

    /** 100 points with noise 0.1, a tenth of them outliers. */
    public LinearWithOutliers() {
        this(100, 0.1, 0.1);
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 1, -1, 1, random);
    }

    @Override
    public double[] value(double... x) {
        Points.require(x, inputs());
        return new double[] {2 * x[0] + 1};
    }

    @Override
    public Batch sample(RandomGenerator random) {
        Batch clean = Regression.super.sample(random);
        RealMatrix y = clean.targets().copy();
        for (int i = 0; i < size && outliers > 0; i++) {
            if (random.nextDouble() < outliers) {
                y.addToEntry(i, 0, OUTLIER * noise);
            }
        }
        return Batch.of(clean.inputs(), y);
    }
}
