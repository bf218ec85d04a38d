package org.handgrad.datasets.preparation;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.network.Batch;

/**
 * Brings samples into random order, inputs and targets together; every order is equally likely.
 *
 * <p>Source: Fisher and Yates 1938 in the form of Durstenfeld 1964. With {@code NumpyRandom} it is the order of
 * {@code np.random.shuffle} and of scikit-learn's {@code shuffle}.
 */
public final class Shuffle {

    private Shuffle() {}

    /**
     * Shuffles samples.
     *
     * @param batch n samples
     * @param random where random numbers come from
     * @return the same samples in another order
     */
    public static Batch of(Batch batch, RandomGenerator random) {
        return requireNonNull(batch, "batch").select(order(batch.size(), random));
    }

    /**
     * Draws an order.
     *
     * @param n how many, at least 1
     * @param random where random numbers come from
     * @return the numbers 0 .. n − 1 in random order
     */
    public static int[] order(int n, RandomGenerator random) {
        int[] order = new int[Check.atLeast(n, 1, "n")];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        requireNonNull(random, "random");
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
