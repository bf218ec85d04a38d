package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.exception.OutOfRangeException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.junit.jupiter.api.Test;

class FlatMatrixTest {

    private final double[] data = {9, 1, 2, 3, 4, 5, 6, 9};
    private final FlatMatrix window = FlatMatrix.readOnly(data, 1, 2, 3);
    private final RealMatrix same = new Array2DRowRealMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void aWindowShowsLaterChangesOfItsArray() {
        data[1] = 7;
        assertEquals(7, window.getEntry(0, 0));
    }

    @Test
    void aReadOnlyWindowRefusesToBeWrittenTo() {
        assertTrue(window.isReadOnly());
        String message = assertThrows(IllegalStateException.class, () -> window.setEntry(0, 0, 1))
                .getMessage();
        assertEquals("this 2 x 3 matrix is read-only; write into copy() of it", message);
        assertThrows(IllegalStateException.class, () -> window.addToEntry(0, 0, 1));
        assertThrows(IllegalStateException.class, () -> window.setRow(0, new double[3]));
        assertArrayEquals(new double[] {9, 1, 2, 3, 4, 5, 6, 9}, data);
    }

    @Test
    void aCopyIsWritableAndItsOwn() {
        FlatMatrix copy = window.copy();
        copy.setEntry(1, 2, 0);
        assertFalse(copy.isReadOnly());
        assertEquals(6, window.getEntry(1, 2));
        assertTrue(copy.asReadOnly().isReadOnly());
        assertSame(window, window.asReadOnly());
    }

    @Test
    void entriesAreTheArrayItselfWhereItHoldsNothingElse() {
        FlatMatrix whole = FlatMatrix.wrap(new double[] {1, 2}, 1, 2);
        assertSame(whole.data(), whole.entries());
        assertNotSame(data, window.entries());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, window.entries());
    }

    @Test
    void commonsMathOperationsAgreeWithItsOwnMatrices() {
        assertEquals(same, window);
        assertEquals(same.transpose(), window.transpose());
        assertEquals(same.add(same), window.add(same));
        assertEquals(same.subtract(same), window.subtract(window));
        assertEquals(same.scalarMultiply(3), window.scalarMultiply(3));
        assertEquals(same.multiply(same.transpose()), window.multiply(same.transpose()));
        assertEquals(same.transpose().multiply(same), window.transposeMultiply(same));
        assertEquals(same.multiply(same.transpose()), window.multiplyTranspose(same));
        assertEquals(same.preMultiply(same.transpose()), window.preMultiply(same.transpose()));
        assertEquals(same.getSubMatrix(0, 1, 1, 2), window.getSubMatrix(0, 1, 1, 2));
        assertEquals(same.getColumnMatrix(1), window.getColumnMatrix(1));
        assertArrayEquals(same.operate(new double[] {1, 2, 3}), window.operate(new double[] {1, 2, 3}));
        assertEquals(same.getFrobeniusNorm(), window.getFrobeniusNorm());
    }

    @Test
    void whatItCreatesIsFlatAgain() {
        assertTrue(window.add(same) instanceof FlatMatrix);
        assertTrue(window.scalarMultiply(2) instanceof FlatMatrix);
        assertTrue(window.getSubMatrix(0, 0, 0, 1) instanceof FlatMatrix);
    }

    @Test
    void aFlatMatrixIsNotCopiedAndAnyOtherIs() {
        assertSame(window, FlatMatrix.of(window));
        assertEquals(window, FlatMatrix.of(same));
    }

    @Test
    void raggedAndEmptyRowsAreRefused() {
        assertMessage("row 1 has 1 numbers but row 0 has 2", () -> FlatMatrix.of(new double[][] {{1, 2}, {3}}));
        assertMessage("empty batch: expected at least one row but got none", () -> FlatMatrix.of(new double[0][]));
        NullPointerException missing =
                assertThrows(NullPointerException.class, () -> FlatMatrix.of(new double[][] {{1}, null}));
        assertEquals("row 1 is null", missing.getMessage());
    }

    @Test
    void productsOfOtherShapesAreRefusedWithBothShapes() {
        assertMessage(
                "a product A B needs as many columns in A as rows in B, but A is 2 x 3 and B is 2 x 3",
                () -> window.multiply(same));
        assertMessage(
                "a product A^T B needs equal rows, but A is 2 x 3 and B is 3 x 2",
                () -> window.transposeMultiply(same.transpose()));
        assertMessage(
                "a product A B^T needs equal columns, but A is 2 x 3 and B is 3 x 2",
                () -> window.multiplyTranspose(same.transpose()));
        assertMessage("an array of 3 entries is no 2 x 2", () -> FlatMatrix.wrap(new double[3], 2, 2));
    }

    @Test
    void aWindowThatDoesNotFitIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> FlatMatrix.readOnly(data, 3, 2, 3));
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(message, assertThrows(ShapeException.class, call::run).getMessage());
    }

    /** In one flat array the entry behind a row's last, or a column's, would be the next one's first. */
    @Test
    void entriesBesideTheMatrixAreNeitherReadNorWritten() {
        for (RealMatrix matrix : new RealMatrix[] {FlatMatrix.zeros(2, 3), TallMatrix.of(FlatMatrix.zeros(2, 3))}) {
            for (int[] beside : new int[][] {{0, 3}, {1, -1}, {-1, 3}, {2, 0}}) {
                assertThrows(OutOfRangeException.class, () -> matrix.getEntry(beside[0], beside[1]));
                assertThrows(OutOfRangeException.class, () -> matrix.setEntry(beside[0], beside[1], 1));
            }
            assertEquals(FlatMatrix.zeros(2, 3), matrix);
        }
    }
}
