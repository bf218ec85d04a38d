package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.junit.jupiter.api.Test;

/** How an epoch's samples are shuffled. */
class OrderTest {

    /** Draws 0 always, and counts how often. */
    private static final class Zeros extends AbstractRandomGenerator {

        private int drawn;

        @Override
        public void setSeed(long seed) {}

        @Override
        public double nextDouble() {
            return 0;
        }

        @Override
        public int nextInt(int n) {
            drawn++;
            return 0;
        }
    }

    /** Durstenfeld's shuffle swaps the last of those left with a drawn one; the first one, left alone, needs no draw. */
    @Test
    void shuffleOfFiveDrawsFourTimes() {
        Zeros zeros = new Zeros();

        assertArrayEquals(new int[] {1, 2, 3, 4, 0}, Order.shuffled(zeros).next(5));
        assertEquals(4, zeros.drawn);
    }
}
