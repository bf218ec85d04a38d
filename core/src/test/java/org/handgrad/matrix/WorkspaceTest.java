package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static List<double[]> asked(Workspace space, int... lengths) {
        return space.step(() -> {
            List<double[]> arrays = new ArrayList<>();
            for (int length : lengths) {
                arrays.add(Workspace.array(length));
            }
            return arrays;
        });
    }

    @Test
    void aStepIsGivenTheArraysOfTheStepBeforeInTheirOrder() {
        Workspace space = new Workspace();
        int[] lengths = new int[40];
        java.util.Arrays.fill(lengths, 100);
        List<double[]> first = asked(space, lengths);
        List<double[]> second = asked(space, lengths);
        for (int i = 0; i < lengths.length; i++) {
            assertSame(first.get(i), second.get(i), "request " + i);
            assertNotSame(first.get(i), first.get((i + 1) % lengths.length));
        }
    }

    @Test
    void anotherLengthGetsAnotherArray() {
        Workspace space = new Workspace();
        List<double[]> first = asked(space, 100, 200, 300);
        List<double[]> second = asked(space, 100, 201, 300);
        assertSame(first.get(0), second.get(0));
        assertEquals(201, second.get(1).length);
        assertSame(first.get(2), second.get(2));
    }

    @Test
    void whatIsDoneOutsideInTheMiddleOfAStepGetsNewArrays() {
        Workspace space = new Workspace();
        double[] first = asked(space, 100).get(0);
        List<double[]> arrays =
                space.step(() -> List.of(Workspace.outside(() -> Workspace.array(100)), Workspace.array(100)));

        assertNotSame(first, arrays.get(0));
        assertSame(first, arrays.get(1));
        assertThrows(
                IllegalStateException.class,
                () -> space.step(() -> Workspace.outside(() -> {
                    throw new IllegalStateException();
                })));
    }

    @Test
    void smallArraysAndThoseOutsideOfAStepAreNew() {
        Workspace space = new Workspace();
        assertNotSame(asked(space, 10).get(0), asked(space, 10).get(0));
        double[] held = asked(space, 100).get(0);
        assertNotSame(held, Workspace.array(100));
    }

    @Test
    void resultsAreNewUnlessTheirReaderIsDoneWithThem() {
        Workspace keeping = new Workspace();
        assertNotSame(keeping.step(() -> Workspace.result(100)), keeping.step(() -> Workspace.result(100)));
        Workspace done = Workspace.withResults();
        assertSame(done.step(() -> Workspace.result(100)), done.step(() -> Workspace.result(100)));
        assertNotSame(done.step(() -> Workspace.result(10)), done.step(() -> Workspace.result(10)));
        assertNotSame(Workspace.result(100), Workspace.result(100));
    }

    @Test
    void partsOfAStepAreGivenTheSameArraysInTurn() {
        Workspace space = new Workspace();
        List<double[]> arrays = space.step(() -> {
            List<double[]> all = new ArrayList<>(List.of(Workspace.array(100)));
            for (int part = 0; part < 3; part++) {
                all.add(Workspace.part(() -> Workspace.array(100)));
            }
            all.add(Workspace.array(100));
            return all;
        });
        assertNotSame(arrays.get(0), arrays.get(1));
        for (int i = 2; i < 5; i++) {
            assertSame(arrays.get(1), arrays.get(i), "request " + i);
        }
        assertNotSame(Workspace.part(() -> Workspace.array(100)), Workspace.part(() -> Workspace.array(100)));
    }

    @Test
    void aStepOfAnotherWorkspaceInsideOfOneLeavesItsArraysAlone() {
        Workspace outer = new Workspace();
        Workspace inner = new Workspace();
        List<double[]> arrays = outer.step(() -> {
            double[] before = Workspace.array(100);
            double[] inside = asked(inner, 100).get(0);
            return List.of(before, inside, Workspace.array(100));
        });
        assertNotSame(arrays.get(0), arrays.get(1));
        assertNotSame(arrays.get(0), arrays.get(2));
        assertSame(arrays.get(2), asked(outer, 100, 100).get(1));
    }

    @Test
    void aStepThatThrowsEnds() {
        Workspace space = new Workspace();
        double[] held = asked(space, 100).get(0);
        assertThrows(
                IllegalStateException.class,
                () -> space.step(() -> {
                    throw new IllegalStateException();
                }));
        assertNotSame(held, Workspace.array(100));
    }

    /** Somebody's own layer or loss may keep what it has computed, a table made once for instance. */
    @Test
    void productsThatAMatrixIsAskedForAreTheCallersToKeep() {
        Workspace space = new Workspace();
        FlatMatrix a = FlatMatrix.of(MatrixUtils.createRealIdentityMatrix(40));
        List<FlatMatrix> kept = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            double factor = step;
            space.step(() -> {
                ArrayMatrix scaled = ArrayMatrix.of(a.scalarMultiply(factor));
                kept.add(scaled.multiply(a));
                kept.add(scaled.transposeMultiply(a));
                kept.add(TallMatrix.of(scaled).multiplyTranspose(a));
                return TallMatrix.of(scaled).flat();
            });
        }
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(i / 3, kept.get(i).getEntry(7, 7), "product " + i);
        }
    }

    @Test
    void aStepOfTheSameWorkspaceInsideOfItGoesOn() {
        Workspace space = new Workspace();
        List<double[]> arrays =
                space.step(() -> List.of(Workspace.array(100), asked(space, 100).get(0)));
        assertNotSame(arrays.get(0), arrays.get(1));
    }
}
