package org.handgrad.initializer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
}
