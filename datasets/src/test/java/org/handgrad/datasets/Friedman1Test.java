package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Friedman1Test implements RegressionContract {

    @Override
    public Friedman1 generator(int size, double noise) {
        return new Friedman1(size, noise);
    }

    /** By hand: 10 sin(pi/2) + 20/4 + 10/2 + 5. */
    @Test
    void oneValue() {
        assertEquals(25, new Friedman1().value(1, 0.5, 1, 0.5, 1, 9, 9, 9, 9, 9)[0], 1e-14);
    }
}
