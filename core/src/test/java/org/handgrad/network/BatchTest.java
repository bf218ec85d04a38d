package org.handgrad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Workspace;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final Batch batch = Batch.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[][] {{10}, {20}, {30}});

    @Test
    void rowsAreSamples() {
        assertEquals(3, batch.size());
        assertEquals("Batch(inputs 3 x 2, targets 3 x 1)", batch.toString());
    }

    @Test
    void whatCameIsCopied() {
        RealMatrix inputs = new Array2DRowRealMatrix(new double[][] {{1}, {2}});
        FlatMatrix targets = FlatMatrix.of(new double[][] {{3}, {4}});
        Batch copied = Batch.of(inputs, targets);
        inputs.setEntry(0, 0, 99);
        targets.setEntry(0, 0, 99);
        assertEquals(1, copied.inputs().getEntry(0, 0));
        assertEquals(3, copied.targets().getEntry(0, 0));
    }

    @Test
    void whatItHandsOutIsReadOnly() {
        assertThrows(IllegalStateException.class, () -> batch.inputs().setEntry(0, 0, 1));
        assertThrows(IllegalStateException.class, () -> batch.targets().setEntry(0, 0, 1));
        assertThrows(IllegalStateException.class, () -> batch.select(1).inputs().setEntry(0, 0, 1));
    }

    /** By a penalty of somebody's own, for instance. */
    @Test
    void selectionMadeInAStepOfTrainingIsNotWrittenOver() {
        Batch many = Batch.of(new double[100][2], new double[100][1]);
        Batch others = Batch.of(FlatMatrix.zeros(100, 2).scalarAdd(1), FlatMatrix.zeros(100, 1));
        int[] all = java.util.stream.IntStream.range(0, 100).toArray();
        Workspace space = new Workspace();

        Batch chosen = space.step(() -> many.select(all));
        space.step(() -> others.select(all));

        assertEquals(many.inputs(), chosen.inputs());
    }

    @Test
    void selectionKeepsInputsAndTargetsTogetherInTheOrderAskedFor() {
        Batch chosen = batch.select(2, 0, 2);
        assertEquals(FlatMatrix.of(new double[][] {{5, 6}, {1, 2}, {5, 6}}), chosen.inputs());
        assertEquals(FlatMatrix.of(new double[][] {{30}, {10}, {30}}), chosen.targets());
        assertEquals(
                FlatMatrix.of(new double[][] {{20}}),
                batch.select(new int[] {2, 1, 0}, 1, 2).targets());
    }

    @Test
    void samplesThatAreNotThereAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> batch.select(3));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.select(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.select(new int[] {0}, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> batch.select());
        String empty = assertThrows(IllegalArgumentException.class, () -> batch.select(new int[] {0, 1}, 1, 1))
                .getMessage();
        assertEquals("the number of selected samples must be >= 1 but is 0", empty);
        assertThrows(NullPointerException.class, () -> batch.select((int[]) null));
    }
}
