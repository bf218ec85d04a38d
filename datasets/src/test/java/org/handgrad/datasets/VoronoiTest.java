package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class VoronoiTest implements ClassificationContract {

    private static final RealMatrix LEFT = FlatMatrix.of(new double[][] {{0.25, 0.5}});
    private static final RealMatrix RIGHT = FlatMatrix.of(new double[][] {{0.75, 0.5}});

    @Override
    public Voronoi generator(int size, double noise) {
        return new Voronoi(size, noise, LEFT, RIGHT);
    }

    @Override
    public double[] shares() {
        return new double[] {0.5, 0.5};
    }

    /** The text: targets green (0, 1), blue (1, 0). */
    @Test
    void greenIsZeroOneAndBlueIsOneZero() {
        RealMatrix points = FlatMatrix.of(new double[][] {{0.2, 0.9}, {0.8, 0.1}});
        assertEquals(
                FlatMatrix.of(new double[][] {{0, 1}, {1, 0}}), generator(1, 0).truth(points));
    }

    @Test
    void boundaryIsHalfwayBetweenTheSeeds() {
        double[] across = generator(1, 0).boundary(0, 1, 10).getColumn(0);
        for (double x : across) {
            assertEquals(0.5, x, 1e-15);
        }
    }

    @Test
    void seedsAreDrawnGreenFirst() {
        NumpyRandom random = new NumpyRandom(42);
        Voronoi voronoi = Voronoi.around(3, 40, 0, random);
        assertEquals(0.3745401188473625, voronoi.green().getEntry(0, 0));
        assertEquals(3, voronoi.green().getRowDimension());
        assertEquals(3, voronoi.blue().getRowDimension());
        assertEquals(40, voronoi.sample(random).size());
    }

    @Test
    void seedsAreCopied() {
        RealMatrix green = LEFT.copy();
        Voronoi voronoi = new Voronoi(1, 0, green, RIGHT);
        green.setEntry(0, 0, 100);
        assertEquals(0.25, voronoi.green().getEntry(0, 0));
        assertThrows(IllegalStateException.class, () -> voronoi.green().setEntry(0, 0, 1));
    }

    @Test
    void whatIsAsNearToBothIsBlue() {
        assertEquals(0, generator(1, 0).label(0.5, 0.9));
    }
}
