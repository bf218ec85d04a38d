package org.handgrad.optim;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** In which order an epoch takes the samples. */
@FunctionalInterface
interface Order {

    /** The numbers 0 .. n − 1 for the next epoch. */
    int[] next(int n);

    /** As they come. */
    static Order given() {
        return n -> IntStream.range(0, n).toArray();
    }

    /** Another permutation for each epoch; with NumpyRandom, the one that {@code np.random.permutation(n)} draws. */
    static Order shuffled(RandomGenerator random) {
        return n -> {
            int[] order = given().next(n);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int held = order[i];
                order[i] = order[j];
                order[j] = held;
            }
            return order;
        };
    }
}
