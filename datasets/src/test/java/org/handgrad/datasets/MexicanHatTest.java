package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class MexicanHatTest implements RegressionContract {

    @Override
    public MexicanHat generator(int size, double noise) {
        return new MexicanHat(size, noise);
    }

    @Test
    void topZeroAndBrim() {
        MexicanHat hat = new MexicanHat();
        assertEquals(1, hat.value(0, 0)[0]);
        assertEquals(0, hat.value(1, -1)[0], 1e-16);
        assertEquals(-Math.exp(-2), hat.value(0, 2)[0], 1e-16);
    }

    @Test
    void pointsCoverTheSquare() {
        double[] x = new MexicanHat(2000, 0).sample(new NumpyRandom(0)).inputs().getColumn(1);
        assertEquals(-4, Arrays.stream(x).min().getAsDouble(), 0.04);
        assertEquals(4, Arrays.stream(x).max().getAsDouble(), 0.04);
    }
}
