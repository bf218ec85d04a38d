package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.apache.commons.math3.linear.OpenMapRealVector;
import org.junit.jupiter.api.Test;

/** Which ways between arrays and vectors copy. */
class VectorsTest {

    private final double[] data = {1, 2};

    @Test
    void wrappedArrayIsTheVectorsOwn() {
        assertSame(data, Vectors.array(Vectors.wrap(data)));
    }

    @Test
    void copiedArrayIsNot() {
        assertNotSame(data, Vectors.array(Vectors.copy(data)));
        assertArrayEquals(data, Vectors.array(Vectors.copy(data)));
    }

    @Test
    void otherVectorsAreCopied() {
        assertArrayEquals(data, Vectors.array(new OpenMapRealVector(data)));
    }
}
