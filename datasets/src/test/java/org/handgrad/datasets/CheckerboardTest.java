package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
