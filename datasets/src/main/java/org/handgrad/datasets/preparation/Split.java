package org.handgrad.datasets.preparation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.network.Batch;

/**
 * Samples to learn from and samples to be judged by, drawn at random without overlap.
 *
 * @param train the training part
 * @param test the test (or validation) part
 */
public record Split(Batch train, Batch test) {

    /** Refuses a missing part. */
    public Split {
        requireNonNull(train, "train");
        requireNonNull(test, "test");
    }

    /**
     * Splits at random.
     *
     * @param batch n samples
     * @param testShare the share of the test part, within (0,1); it gets round(n · testShare) samples
     * @param random where random numbers come from
     * @return both parts, shuffled
     * @throws IllegalArgumentException if the share is outside (0,1) or a part would be empty
     */
    public static Split random(Batch batch, double testShare, RandomGenerator random) {
        int test = testSize(batch, testShare);
        return at(batch, test, Shuffle.order(batch.size(), random));
    }

    /**
     * Splits at random so that each class has the same share in both parts, up to less than one sample.
     *
     * @param batch n samples; equal target rows are one class
     * @param testShare the share of the test part, within (0,1); it gets round(n · testShare) samples
     * @param random where random numbers come from
     * @return both parts, shuffled
     * @throws IllegalArgumentException if the share is outside (0,1) or a part would be empty
     */
    public static Split stratified(Batch batch, double testShare, RandomGenerator random) {
        int test = testSize(batch, testShare);
        Strata strata = Strata.of(batch.targets());
        int[] wanted = strata.quotas(test);
        int[] order = Shuffle.order(batch.size(), random);
        int[] arranged = new int[order.length];
        int taken = 0;
        int left = test;
        for (int sample : order) {
            boolean take = wanted[strata.of(sample)]-- > 0;
            arranged[take ? taken++ : left++] = sample;
        }
        return at(batch, test, arranged);
    }

    private static Split at(Batch batch, int test, int[] order) {
        Batch rest = batch.select(Arrays.copyOfRange(order, test, order.length));
        return new Split(rest, batch.select(Arrays.copyOf(order, test)));
    }

    private static int testSize(Batch batch, double share) {
        int n = requireNonNull(batch, "batch").size();
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("testShare must lie in (0,1) but is " + share);
        }
        int test = (int) Math.round(n * share);
        if (test == 0 || test == n) {
            throw new IllegalArgumentException("a split needs samples in both parts but testShare " + share + " of "
                    + n + " samples leaves " + (n - test) + " for training and " + test + " for the test; take more"
                    + " samples or another share");
        }
        return test;
    }
}
