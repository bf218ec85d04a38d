package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class XorTest implements ClassificationContract {

    @Override
    public Xor generator(int size, double noise) {
        return new Xor(size, noise);
    }

    @Override
    public double[] shares() {
        return new double[] {0.5, 0.5};
    }

    @Override
    public boolean pointsAreRandom() {
        return false;
    }

    @Test
    void truthTable() {
        Batch table = new Xor().sample(new NumpyRandom(0));
        assertArrayEquals(new double[] {0, 0, 1, 1}, table.inputs().getColumn(0));
        assertArrayEquals(new double[] {0, 1, 0, 1}, table.inputs().getColumn(1));
        assertArrayEquals(new double[] {0, 1, 1, 0}, table.targets().getColumn(0));
    }

    @Test
    void aCoordinateCountsAsOneFromAHalfOn() {
        assertEquals(1, new Xor().label(0.5, 0));
        assertEquals(1, new Xor().label(0, 0.5));
        assertEquals(0, new Xor().label(0.5, 0.5));
    }
}
