package org.handgrad.optim;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** What a training leaves to chance: in which order an epoch takes the samples, and what layers such as dropout draw. */
interface Order {

    /** The numbers 0 .. n − 1 for the next epoch. */
    int[] next(int n);

    /** What the layers draw from in the next batch. */
    long seed();

    /** As they come. */
    static Order given() {
        return new Order() {
            @Override
            public int[] next(int n) {
                return IntStream.range(0, n).toArray();
            }

            @Override
            public long seed() {
                throw new IllegalStateException(
                        "a network with dropout needs random numbers while it learns; call shuffle(seed)");
            }
        };
    }

    /** Another permutation for each epoch; with NumpyRandom, the one that {@code np.random.permutation(n)} draws. */
    static Order shuffled(RandomGenerator random) {
        return new Order() {
            @Override
            public int[] next(int n) {
                int[] order = given().next(n);
                for (int i = n - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int held = order[i];
                    order[i] = order[j];
                    order[j] = held;
                }
                return order;
            }

            @Override
            public long seed() {
                return random.nextLong();
            }
        };
    }
}
