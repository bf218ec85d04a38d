package org.handgrad.datasets.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** Law S7. */
class OneHotProperties {

    @Property
    void labelsComeBack(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 6) Integer> numbers,
            @ForAll @IntRange(min = 7, max = 9) int k) {
        int[] labels = numbers.stream().mapToInt(Integer::intValue).toArray();
        RealMatrix rows = OneHot.of(k, labels);
        assertArrayEquals(labels, OneHot.labels(rows));
        assertEquals(k, rows.getColumnDimension());
        for (int i = 0; i < labels.length; i++) {
            assertEquals(1, rows.getEntry(i, labels[i]));
            assertEquals(1, rows.getRowVector(i).getL1Norm());
        }
    }

    @Example
    void aColumnOfLabels() {
        RealMatrix labels = FlatMatrix.of(new double[][] {{2}, {0}});
        assertEquals(FlatMatrix.of(new double[][] {{0, 0, 1}, {1, 0, 0}}), OneHot.of(3, labels));
    }

    @Example
    void theFirstOfTheLargestWins() {
        assertArrayEquals(new int[] {1}, OneHot.labels(FlatMatrix.of(new double[][] {{.2, .4, .4}})));
    }
}
