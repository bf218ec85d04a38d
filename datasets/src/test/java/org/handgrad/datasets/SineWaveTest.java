package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class SineWaveTest implements RegressionContract {

    @Override
    public SineWave generator(int size, double noise) {
        return new SineWave(size, noise);
    }

    /** np.random.seed(42): the first random() is 0.3745401188473625. */
    @Test
    void firstPointOfSeed42() {
        Batch batch = new SineWave().sample(new NumpyRandom(42));
        double u = 2 * 0.3745401188473625 - 1;
        assertEquals(u, batch.inputs().getEntry(0, 0), 1e-15);
        assertEquals(Math.sin(2 * Math.PI * u), batch.targets().getEntry(0, 0), 1e-14);
    }
}
