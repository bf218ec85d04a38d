package org.handgrad.initializer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Iterator;
import java.util.List;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.junit.jupiter.api.Test;

/** Which draws are kept. */
class TruncatedNormalTest {

    @Test
    void drawsBeyondTwoDeviationsAreDrawnAgain() {
        Iterator<Double> draws = List.of(2.0, 2.1, -1.5, -2.0, -7.0, 0.5).iterator();
        AbstractRandomGenerator listed = new AbstractRandomGenerator() {
            @Override
            public void setSeed(long seed) {}

            @Override
            public double nextDouble() {
                throw new IllegalStateException("no uniform numbers are needed");
            }

            @Override
            public double nextGaussian() {
                return draws.next();
            }
        };
        double[] column = new TruncatedNormal(0.5).initialize(4, 1, listed).getColumn(0);
        assertArrayEquals(new double[] {1, -0.75, -1, 0.25}, column);
    }
}
