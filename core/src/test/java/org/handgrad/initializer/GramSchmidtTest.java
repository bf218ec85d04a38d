package org.handgrad.initializer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Orthonormal vectors worked out by hand. */
class GramSchmidtTest {

    @Test
    void firstVectorIsScaledAndTheSecondLosesItsPartAlongIt() {
        double[][] vectors = {{1.25, 0}, {3, 2}};
        GramSchmidt.orthonormalize(vectors);
        assertArrayEquals(new double[] {1, 0}, vectors[0]);
        assertArrayEquals(new double[] {0, 1}, vectors[1], 1e-15);
    }

    /** Taking away a part of size 1 leaves a rounding error of 1e-16, which is 1e-8 of what is left here; a second time mends it. */
    @Test
    void vectorsThatAreNearlyParallelBecomeOrthogonalToRounding() {
        double[][] vectors = {{1, 2, 3}, {1, 2, 3 + 1e-8}};
        GramSchmidt.orthonormalize(vectors);
        double along = 0;
        for (int k = 0; k < 3; k++) {
            along += vectors[0][k] * vectors[1][k];
        }
        assertEquals(0, along, 1e-15);
    }
}
