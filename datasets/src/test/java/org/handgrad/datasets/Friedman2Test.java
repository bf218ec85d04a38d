package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Friedman2Test implements RegressionContract {

    @Override
    public Friedman2 generator(int size, double noise) {
        return new Friedman2(size, noise);
    }

    /** By hand: the reactance is 10 * 0.5 - 1/(10 * 0.1) = 4. */
    @Test
    void oneValue() {
        assertEquals(5, new Friedman2().value(3, 10, 0.5, 0.1)[0], 1e-14);
    }
}
