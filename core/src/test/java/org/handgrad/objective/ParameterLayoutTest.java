package org.handgrad.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {

    private final ParameterLayout layout = ParameterLayout.builder()
            .block("layer 1 weights", 2, 3)
            .block("layer 1 bias", 1, 3)
            .block("scale", 1, 1)
            .build();

    private static String message(Class<? extends Exception> type, Runnable call) {
        return assertThrows(type, call::run).getMessage();
    }

    @Test
    void everyCoordinateHasAName() {
        assertEquals(10, layout.size());
        assertEquals("layer 1 weights[0,0]", layout.name(0));
        assertEquals("layer 1 weights[1,2]", layout.name(5));
        assertEquals("layer 1 bias[0]", layout.name(6));
        assertEquals("layer 1 bias[2]", layout.name(8));
        assertEquals("scale", layout.name(9));
    }

    @Test
    void everyCoordinateLiesInTheBlockThatHoldsIt() {
        for (Block block : layout.blocks()) {
            for (int i = block.offset(); i < block.end(); i++) {
                assertEquals(block, layout.blockAt(i), "coordinate " + i);
            }
        }
    }

    @Test
    void aVectorIsCutIntoRowMajorMatricesAndJoinedAgain() {
        RealVector theta = new ArrayRealVector(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        List<RealMatrix> matrices = layout.matrices(theta);
        assertEquals(FlatMatrix.of(new double[][] {{0, 1, 2}, {3, 4, 5}}), matrices.get(0));
        assertEquals(FlatMatrix.of(new double[][] {{6, 7, 8}}), matrices.get(1));
        assertEquals(theta, layout.vector(matrices));
        double[] data = new double[10];
        assertSame(data, Vectors.array(layout.vector(matrices, data)));
        assertArrayEquals(theta.toArray(), data);
        assertThrows(IllegalStateException.class, () -> matrices.get(0).setEntry(0, 0, 1));
    }

    @Test
    void someBlocksAreCutOutAndPutBack() {
        RealVector theta = new ArrayRealVector(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertEquals(layout.matrices(theta).subList(1, 3), layout.matrices(theta, 1, 3));
        assertEquals(List.of(), layout.matrices(theta, 2, 2));
        double[] data = new double[10];
        layout.copy(layout.matrices(theta, 1, 2), 1, 2, data);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 6, 7, 8, 0}, data);
        assertThrows(IndexOutOfBoundsException.class, () -> layout.matrices(theta, 1, 4));
        assertThrows(ShapeException.class, () -> layout.matrices(new ArrayRealVector(9), 1, 2));
        String one = message(IllegalArgumentException.class, () -> layout.copy(List.of(), 1, 2, data));
        assertTrue(one.contains("expected 1 parameter matrices but got 0"), one);
        String size = message(ShapeException.class, () -> layout.copy(List.of(), 0, 0, new double[9]));
        assertTrue(size.contains("data has 9 entries"), size);
    }

    @Test
    void blocksAreFoundByName() {
        assertEquals(6, layout.block("layer 1 bias").offset());
        String message = message(IllegalArgumentException.class, () -> layout.block("layer 2 bias"));
        assertTrue(message.contains("'layer 2 bias'") && message.contains("'layer 1 bias'"), message);
    }

    @Test
    void badArgumentsAreRefused() {
        assertTrue(
                message(IndexOutOfBoundsException.class, () -> layout.name(10)).contains("10 of 10"));
        assertThrows(IndexOutOfBoundsException.class, () -> layout.blockAt(-1));
        String size = message(ShapeException.class, () -> layout.matrices(new ArrayRealVector(9)));
        assertTrue(size.contains("9 entries") && size.contains("has 10"), size);
        assertThrows(IllegalArgumentException.class, () -> layout.vector(List.of()));
        List<RealMatrix> matrices = layout.matrices(new ArrayRealVector(10));
        String data = message(ShapeException.class, () -> layout.vector(matrices, new double[11]));
        assertTrue(data.contains("data has 11 entries") && data.contains("has 10"), data);
        String shape = message(
                ShapeException.class,
                () -> layout.vector(List.of(FlatMatrix.zeros(3, 2), FlatMatrix.zeros(1, 3), FlatMatrix.zeros(1, 1))));
        assertTrue(shape.contains("layer 1 weights must be 2 x 3 but is 3 x 2"), shape);
        assertTrue(message(IllegalArgumentException.class, () -> ParameterLayout.of("x", "x"))
                .contains("'x'"));
    }

    @Test
    void moreParametersThanAnArrayHoldsAreCountedExactly() {
        String message = message(IllegalArgumentException.class, () -> ParameterLayout.builder()
                .block("huge", 2_000_000_000, 2_000_000_000));
        assertTrue(message.contains("4000000000000000000"), message);
    }

    @Test
    void layoutsOfEqualBlocksAreEqual() {
        assertEquals(ParameterLayout.of("x", "y"), ParameterLayout.of("x", "y"));
        assertEquals(
                ParameterLayout.of("x", "y").hashCode(),
                ParameterLayout.of("x", "y").hashCode());
        assertNotEquals(ParameterLayout.of("x", "y"), ParameterLayout.of("y", "x"));
        assertEquals("[x 1x1, y 1x1]", ParameterLayout.of("x", "y").toString());
    }

    @Test
    void oneArrayIsFilledToItsLastEntryAndNotBeyond() {
        int most = Integer.MAX_VALUE - 8;
        ParameterLayout.Builder full = ParameterLayout.builder().block("most", 1, most);
        assertEquals(most, full.build().size());
        String message = message(IllegalArgumentException.class, () -> full.block("more", 2, 3));
        assertTrue(message.contains("2 x 3 = 6 parameters makes 2147483645 in all"), message);
    }

    @Test
    void hashesTellLayoutsApart() {
        assertNotEquals(
                ParameterLayout.of("x", "y").hashCode(),
                ParameterLayout.of("y", "x").hashCode());
    }
}
