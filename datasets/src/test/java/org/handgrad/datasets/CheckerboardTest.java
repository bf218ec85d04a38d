package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class CheckerboardTest implements ClassificationContract {

    @Override
    public Checkerboard generator(int size, double noise) {
        return new Checkerboard(size, noise, 3);
    }

    @Override
    public double[] shares() {
        return new double[] {5.0 / 9, 4.0 / 9};
    }

    @Test
    void twoCellsAreTheExclusiveOrOfTheSigns() {
        Checkerboard board = new Checkerboard(1, 0, 2);
        assertEquals(0, board.label(-0.5, -0.5));
        assertEquals(1, board.label(-0.5, 0.5));
        assertEquals(1, board.label(0.5, -0.5));
        assertEquals(0, board.label(0.5, 0.5));
    }

    @Test
    void patternGoesOnOutside() {
        Checkerboard board = new Checkerboard(1, 0, 2);
        assertEquals(1, board.label(-1.5, -0.5));
        assertEquals(0, board.label(-1.5, -1.5));
    }

    @Test
    void refusesOneCell() {
        assertThrows(IllegalArgumentException.class, () -> new Checkerboard(4, 0, 1));
    }

    /**
     * By hand: of the lines x, y = −0.75, −0.25, 0.25, 0.75, each of the eight crosses one border of the two by two fields once.
     * The borders at ±1 lie outside the square.
     */
    @Test
    void boundaryIsSearchedWithinTheSquareAndOnceOnEachLine() {
        RealMatrix boundary = new Checkerboard(1, 0, 2).boundary(-0.75, 0.75, 4);
        assertEquals(8, boundary.getRowDimension());
        for (int i = 0; i < 8; i++) {
            double nearer = Math.min(Math.abs(boundary.getEntry(i, 0)), Math.abs(boundary.getEntry(i, 1)));
            double farther = Math.max(Math.abs(boundary.getEntry(i, 0)), Math.abs(boundary.getEntry(i, 1)));
            assertEquals(0, nearer, 1e-15);
            assertTrue(farther == 0.25 || farther == 0.75, () -> "a point " + farther + " from the centre");
        }
    }
}
