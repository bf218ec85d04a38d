package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class TwoMoonsTest implements ClassificationContract {

    @Override
    public TwoMoons generator(int size, double noise) {
        return new TwoMoons(size, noise);
    }

    @Override
    public double[] shares() {
        return new double[] {0.5, 0.5};
    }

    /** By hand: turning the picture half round about (1/2, 1/4) swaps the moons, so that point is as near to both. */
    @Test
    void boundaryPassesTheCentreOfSymmetry() {
        TwoMoons moons = new TwoMoons();
        assertEquals(0, moons.label(0.5, 0.26));
        assertEquals(1, moons.label(0.5, 0.24));
        assertEquals(0, moons.label(-1, -0.5));
        assertEquals(1, moons.label(2, 1));
    }

    @Test
    void oneSampleIsTheStartOfTheLowerMoon() {
        assertEquals(
                FlatMatrix.of(new double[][] {{0, 0.5}}),
                new TwoMoons(1, 0).sample(new NumpyRandom(0)).inputs());
    }

    @Test
    void endsOfTheMoonsAttractToo() {
        assertEquals(0, new TwoMoons().label(1, -0.1));
        assertEquals(1, new TwoMoons().label(0, 0.6));
    }

    @Test
    void theCentreOfSymmetryItselfBelongsToTheUpperMoon() {
        assertEquals(0, new TwoMoons().label(0.5, 0.25));
    }

    /** Twenty-five steps of π/25 miss π by an ulp; both ends are included, as numpy's linspace has them. */
    @Test
    void theUpperMoonEndsAtPiToTheBit() {
        RealMatrix x = new TwoMoons(52, 0).sample(new NumpyRandom(0)).inputs();
        double[] end = {StrictMath.cos(Math.PI), StrictMath.sin(Math.PI)};
        assertTrue(Arrays.stream(x.getData()).anyMatch(row -> Arrays.equals(end, row)));
    }
}
