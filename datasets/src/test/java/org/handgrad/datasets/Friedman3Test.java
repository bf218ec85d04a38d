package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Friedman3Test implements RegressionContract {

    @Override
    public Friedman3 generator(int size, double noise) {
        return new Friedman3(size, noise);
    }

    /** By hand: the reactance is 10 * 0.5 - 1/(10 * 0.1) = 4. */
    @Test
    void oneValue() {
        assertEquals(Math.PI / 4, new Friedman3().value(4, 10, 0.5, 0.1)[0], 1e-15);
    }
}
