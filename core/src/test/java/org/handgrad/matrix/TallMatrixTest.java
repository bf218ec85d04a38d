package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices stored column after column, and for which shapes they are made. */
class TallMatrixTest {

    private final TallMatrix tall = TallMatrix.of(FlatMatrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));

    @Test
    void columnsFollowEachOther() {
        assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, tall.stored());
    }

    @Test
    void copyIsWritableAndItsOwn() {
        TallMatrix copy = tall.copy();
        copy.setEntry(1, 2, 7);
        copy.setEntry(0, 1, 8);
        assertArrayEquals(new double[] {1, 4, 8, 5, 3, 7}, copy.stored());
        assertEquals(6, tall.getEntry(1, 2));
    }

    /** Far from the measured limits. */
    @ParameterizedTest
    @CsvSource({"1000, 8, true", "4, 8, false", "1000, 1, false", "1000, 500, false"})
    void narrowActivationsOfManySamplesAreStoredByColumn(int samples, int neurons, boolean byColumn) {
        assertEquals(byColumn, ArrayMatrix.forActivations(samples, neurons) instanceof TallMatrix);
        assertEquals(byColumn, ArrayMatrix.asActivations(FlatMatrix.zeros(samples, neurons)) instanceof TallMatrix);
    }

    @Test
    void whatIsAlreadyStoredByColumnIsTakenAsItIs() {
        assertTrue(TallMatrix.of(tall) == tall);
        assertFalse(TallMatrix.of(tall.flat()) == tall);
    }
}
