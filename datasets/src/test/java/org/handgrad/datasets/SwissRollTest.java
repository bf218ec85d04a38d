package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class SwissRollTest implements GeneratorContract {

    @Override
    public SwissRoll generator(int size, double noise) {
        return new SwissRoll(size, noise);
    }

    @Test
    void rollAndHeightKeepTheirRanges() {
        Batch batch = new SwissRoll(2000, 0).sample(new NumpyRandom(5));
        double[] t = batch.targets().getColumn(0);
        double[] h = batch.inputs().getColumn(1);
        assertEquals(1.5 * Math.PI, Arrays.stream(t).min().getAsDouble(), 0.02);
        assertEquals(4.5 * Math.PI, Arrays.stream(t).max().getAsDouble(), 0.02);
        assertEquals(0, Arrays.stream(h).min().getAsDouble(), 0.05);
        assertEquals(21, Arrays.stream(h).max().getAsDouble(), 0.05);
    }

    @Test
    void noiseMovesThePointsAndKeepsTheTargets() {
        Batch clean = new SwissRoll(2000, 0).sample(new NumpyRandom(5));
        Batch moved = new SwissRoll(2000, 0.5).sample(new NumpyRandom(5));
        assertEquals(clean.targets(), moved.targets());
        double squares = Math.pow(moved.inputs().subtract(clean.inputs()).getFrobeniusNorm(), 2);
        // five standard errors of a mean square of 6000 normal numbers
        assertEquals(0.25, squares / 6000, 0.25 * 5 * Math.sqrt(2.0 / 6000));
    }
}
