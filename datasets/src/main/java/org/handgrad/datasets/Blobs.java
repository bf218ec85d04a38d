package org.handgrad.datasets;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.datasets.preparation.Shuffle;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;

/**
 * Round clouds of equal width around given centres, one class each.
 *
 * <p>Inputs n x 2: the centre of its class plus noise, that is, normal with standard deviation {@code noise}; shuffled.
 * Targets as of {@link Classification}; n/K samples of each class, the first n mod K classes one more. True boundary: the
 * lines halfway between neighbouring centres, which no other rule beats for classes of equal size.
 *
 * <p>Source: {@code make_blobs} of scikit-learn, reproduced to the bit for {@link #around} followed by {@link #sample} with
 * noise above 0, up to the rounding of the logarithm inside the normal numbers.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param centres K x 2, one row per class, K at least 2
 */
public record Blobs(int size, double noise, RealMatrix centres) implements Classification {

    /** Copies the centres; refuses a size below 1, noise below 0, fewer than two centres and shapes other than K x 2. */
    public Blobs {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.atLeast(
                java.util.Objects.requireNonNull(centres, "centres").getRowDimension(), 2, "the number of centres");
        centres = Points.table(centres, 2, "centres");
    }

    /**
     * Draws centres uniformly from [−10, 10)², as scikit-learn does.
     *
     * @param centres how many, at least 2
     * @param size n, at least 1
     * @param noise the standard deviation of each cloud
     * @param random where random numbers come from
     * @return the generator
     */
    public static Blobs around(int centres, int size, double noise, RandomGenerator random) {
        Check.atLeast(centres, 2, "centres");
        return new Blobs(size, noise, Points.uniformRows(centres, 2, -10, 10, random));
    }

    @Override
    public int classes() {
        return centres.getRowDimension();
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        int row = 0;
        for (int k = 0; k < classes(); k++) {
            int members = size / classes() + (k < size % classes() ? 1 : 0);
            for (int i = 0; i < members; i++) {
                x.setRow(row++, centres.getRow(k));
            }
        }
        return x;
    }

    @Override
    public Batch sample(RandomGenerator random) {
        return Shuffle.of(Classification.super.sample(random), random);
    }

    @Override
    public int label(double x, double y) {
        return Points.nearest(centres, x, y);
    }
}
