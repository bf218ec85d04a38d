package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class CircleTest implements ClassificationContract {

    @Override
    public Circle generator(int size, double noise) {
        return new Circle(size, noise, 0.5);
    }

    @Override
    public double[] shares() {
        return new double[] {1 - Math.PI / 16, Math.PI / 16};
    }

    /** The figure of chapter 18: np.random.seed(42), X = uniform(-1, 1, (2, 500)). */
    @Test
    void seed42PutsExactly99PointsInside() {
        Batch batch = new Circle().sample(new NumpyRandom(42));
        double inside = 0;
        for (double label : batch.targets().getColumn(0)) {
            inside += label;
        }
        assertEquals(99, inside);
    }

    /** The first weights of golden/circle.json were drawn after the points. */
    @Test
    void weightsDrawnAfterwardsAreThoseOfTheText() {
        NumpyRandom random = new NumpyRandom(42);
        new Circle().sample(random);
        assertEquals(0.07947030355130183, random.nextGaussian() * Math.sqrt(2.0 / (2 + 8)), 1e-16);
    }

    @Test
    void boundaryIsTheCircle() {
        RealMatrix boundary = new Circle(1, 0, 0.7).boundary(-1, 1, 60);
        for (int i = 0; i < boundary.getRowDimension(); i++) {
            double r = Math.hypot(boundary.getEntry(i, 0), boundary.getEntry(i, 1));
            assertEquals(0.7, r, 1e-15);
        }
        // Each of the 42 lines across the disc in each direction cuts the circle twice.
        assertEquals(4 * 42, boundary.getRowDimension());
    }

    @Test
    void theCircleItselfIsOutside() {
        assertEquals(0, new Circle().label(0.5, 0));
    }
}
