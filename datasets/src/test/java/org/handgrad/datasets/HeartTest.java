package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class HeartTest implements RegressionContract {

    @Override
    public Heart generator(int size, double noise) {
        return new Heart(size, noise);
    }

    @Override
    public boolean pointsAreRandom() {
        return false;
    }

    @Test
    void pointsAreTheHundredthsFromZero() {
        Batch batch = new Heart().sample(new NumpyRandom(0));
        for (int i = 0; i < 100; i++) {
            assertEquals(i * 0.01, batch.inputs().getEntry(i, 0));
        }
    }

    /** By hand: t = 0 gives (0, 5), t = pi/2 gives (16, 4), t = pi gives (0, -17). */
    @Test
    void notchRightLobeAndTip() {
        assertArrayEquals(new double[] {0.5, 0.625}, new Heart().value(0), 1e-15);
        assertArrayEquals(new double[] {0.9, 0.6}, new Heart().value(0.25), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.075}, new Heart().value(0.5), 1e-15);
    }

    /** By hand: t = pi/3 gives (6 sqrt 3, 11.5). */
    @Test
    void shoulder() {
        assertArrayEquals(new double[] {(6 * Math.sqrt(3) / 20 + 1) / 2, 0.7875}, new Heart().value(1.0 / 6), 1e-15);
    }
}
