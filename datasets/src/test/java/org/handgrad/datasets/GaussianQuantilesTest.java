package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class GaussianQuantilesTest implements ClassificationContract {

    @Override
    public GaussianQuantiles generator(int size, double noise) {
        return new GaussianQuantiles(size, noise, 4);
    }

    @Override
    public double[] shares() {
        return new double[] {0.25, 0.25, 0.25, 0.25};
    }

    /** By hand: half of a standard normal cloud of the plane lies within r = sqrt(2 ln 2). */
    @Test
    void boundaryOfTwoClassesIsTheMedianRadius() {
        RealMatrix boundary = new GaussianQuantiles(1, 0, 2).boundary(-2, 2, 30);
        for (int i = 0; i < boundary.getRowDimension(); i++) {
            double r = Math.hypot(boundary.getEntry(i, 0), boundary.getEntry(i, 1));
            assertEquals(Math.sqrt(2 * Math.log(2)), r, 1e-14);
        }
    }

    @Test
    void farPointsAreOfTheLastClass() {
        assertEquals(3, generator(1, 0).label(1e10, 0));
    }

    @Test
    void refusesOneClass() {
        assertThrows(IllegalArgumentException.class, () -> new GaussianQuantiles(4, 0, 1));
    }
}
