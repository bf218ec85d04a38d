package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowsProperties {

    @Property
    void sumAddsTheFirstRowFirst(
            @ForAll @IntRange(min = 1, max = 70) int n, @ForAll @IntRange(min = 1, max = 40) int w, @ForAll long seed) {
        FlatMatrix matrix =
                FlatMatrix.readOnly(new Random(seed).doubles((long) n * w + 3).toArray(), 3, n, w);
        double[] want = new double[w];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < w; j++) {
                want[j] += matrix.getEntry(i, j);
            }
        }
        assertArrayEquals(want, Rows.sum(matrix).data());
    }

    @Property
    void addPutsTheRowOnEachRow(
            @ForAll @IntRange(min = 1, max = 70) int n, @ForAll @IntRange(min = 1, max = 40) int w, @ForAll long seed) {
        double[] data = new Random(seed).doubles((long) (n + 1) * w).toArray();
        FlatMatrix matrix = FlatMatrix.readOnly(data, 0, n, w).copy();
        FlatMatrix row = FlatMatrix.readOnly(data, n * w, 1, w);
        assertSame(matrix, Rows.add(matrix, row));
        for (int i = 0; i < n * w; i++) {
            data[i] += data[n * w + i % w];
        }
        assertArrayEquals(FlatMatrix.readOnly(data, 0, n, w).entries(), matrix.data());
    }
}
