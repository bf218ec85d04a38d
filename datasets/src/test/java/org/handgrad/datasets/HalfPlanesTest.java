package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;

class HalfPlanesTest implements ClassificationContract {

    private static final RealMatrix QUARTER = FlatMatrix.of(new double[][] {{1, 0, 0}, {0, -1, 0}});

    @Override
    public HalfPlanes generator(int size, double noise) {
        return new HalfPlanes(size, noise, QUARTER);
    }

    @Override
    public double[] shares() {
        return new double[] {0.75, 0.25};
    }

    @Test
    void theLineItselfIsOutside() {
        HalfPlanes planes = new HalfPlanes();
        assertEquals(0, planes.label(0.5, -0.5));
        assertEquals(1, planes.label(0.5, -0.4));
    }

    @Test
    void boundaryOfADiagonal() {
        RealMatrix boundary = new HalfPlanes().boundary(-1, 1, 9);
        for (int i = 0; i < boundary.getRowDimension(); i++) {
            assertEquals(0, boundary.getEntry(i, 0) + boundary.getEntry(i, 1), 1e-15);
        }
    }

    @Test
    void refusesPlanesOfAnotherShape() {
        String message = assertThrows(ShapeException.class, () -> new HalfPlanes(1, 0, FlatMatrix.zeros(1, 2)))
                .getMessage();
        assertEquals("planes must be 1 x 3 but is 1 x 2", message);
    }

    /** The line x = 0.3 crosses the five horizontal lines of the grid and none of its vertical ones. */
    @Test
    void boundaryPointsLieOnTheLinesOfTheGrid() {
        HalfPlanes wall = new HalfPlanes(1, 0, FlatMatrix.of(new double[][] {{1, 0, 0.3}}));
        RealMatrix boundary = wall.boundary(0, 2, 5);
        assertEquals(5, boundary.getRowDimension());
        for (int i = 0; i < 5; i++) {
            assertEquals(0.3, boundary.getEntry(i, 0), 1e-15);
            assertEquals(i * 0.5, boundary.getEntry(i, 1));
        }
    }

    @Test
    void refusesToLookForABoundaryWhereThereIsNone() {
        HalfPlanes diagonal = new HalfPlanes();
        String message = assertThrows(IllegalStateException.class, () -> diagonal.boundary(1, 2, 5))
                .getMessage();
        assertEquals(
                "expected more than one class within [1.0,2.0] but all 5 x 5 crossings have one;"
                        + " widen it or use more lines",
                message);
        assertThrows(IllegalArgumentException.class, () -> diagonal.boundary(-1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> diagonal.boundary(1, -1, 5));
        assertEquals(
                2,
                new HalfPlanes(1, 0, FlatMatrix.of(new double[][] {{1, 0, 0.3}}))
                        .boundary(0, 1, 2)
                        .getRowDimension());
    }
}
