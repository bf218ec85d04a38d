package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class QuadrantsTest implements ClassificationContract {

    @Override
    public Quadrants generator(int size, double noise) {
        return new Quadrants(size, noise);
    }

    @Override
    public double[] shares() {
        return new double[] {0.25, 0.25, 0.25, 0.25};
    }

    @Override
    public boolean pointsAreRandom() {
        return false;
    }

    /** The text: 50 points each, centres (+-1.5, +-1.5). */
    @Test
    void fiftyPointsInEachQuadrant() {
        RealMatrix y = new Quadrants().sample(new NumpyRandom(0)).targets();
        for (int k = 0; k < 4; k++) {
            assertEquals(50, y.getColumnVector(k).getL1Norm());
        }
        assertEquals(
                FlatMatrix.of(new double[][] {{1.5, 1.5}, {-1.5, 1.5}, {-1.5, -1.5}, {1.5, -1.5}}),
                new Quadrants(4, 0).sample(new NumpyRandom(0)).inputs());
    }

    @Test
    void classesRunCounterClockwiseAndTheAxesBelongToTheFirstOnes() {
        Quadrants quadrants = new Quadrants();
        assertEquals(0, quadrants.label(1, 1));
        assertEquals(1, quadrants.label(-1, 1));
        assertEquals(2, quadrants.label(-1, -1));
        assertEquals(3, quadrants.label(1, -1));
        assertEquals(0, quadrants.label(0, 0));
        assertEquals(1, quadrants.label(-1, 0));
        assertEquals(3, quadrants.label(0, -1));
    }
}
