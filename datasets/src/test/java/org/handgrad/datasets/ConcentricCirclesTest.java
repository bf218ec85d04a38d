package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ConcentricCirclesTest implements ClassificationContract {

    @Override
    public ConcentricCircles generator(int size, double noise) {
        return new ConcentricCircles(size, noise, 0.5);
    }

    @Override
    public double[] shares() {
        return new double[] {0.5, 0.5};
    }

    @Test
    void boundaryLiesHalfwayBetweenTheCircles() {
        RealMatrix boundary = new ConcentricCircles(2, 0, 0.4).boundary(-1, 1, 30);
        for (int i = 0; i < boundary.getRowDimension(); i++) {
            assertEquals(0.7, Math.hypot(boundary.getEntry(i, 0), boundary.getEntry(i, 1)), 1e-15);
        }
    }

    @Test
    void factorLiesBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new ConcentricCircles(4, 0, 1));
    }

    @Test
    void whatIsAsNearToBothBelongsToTheOuterCircle() {
        assertEquals(0, new ConcentricCircles(2, 0, 0.5).label(0.75, 0));
    }
}
