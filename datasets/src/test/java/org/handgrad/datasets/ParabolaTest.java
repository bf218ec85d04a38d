package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class ParabolaTest implements RegressionContract {

    @Override
    public Parabola generator(int size, double noise) {
        return new Parabola(size, noise);
    }

    @Test
    void pointsCoverMinusTwoToTwo() {
        assertEquals(2.25, new Parabola().value(-1.5)[0]);
        double[] x = new Parabola(2000, 0).sample(new NumpyRandom(0)).inputs().getColumn(0);
        assertEquals(-2, Arrays.stream(x).min().getAsDouble(), 0.02);
        assertEquals(2, Arrays.stream(x).max().getAsDouble(), 0.02);
    }
}
