package org.handgrad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void whatPassesIsGivenBack() {
        assertEquals(3, Check.atLeast(3, 3, "n"));
        assertEquals(Double.MIN_VALUE, Check.positive(Double.MIN_VALUE, "rate"));
        assertEquals(0.5, Check.notNegative(0.5, "noise"));
        assertEquals(0.25, Check.fraction(0.25, "share"));
        assertEquals(-Double.MAX_VALUE, Check.finite(-Double.MAX_VALUE, "lower"));
        RealMatrix matrix = FlatMatrix.of(new double[][] {{1, 2}});
        assertSame(matrix, Check.finite(matrix, "inputs"));
        assertSame(matrix, Check.shape(matrix, 1, 2, "inputs"));
    }

    @Test
    void elementsAreListedUnlessOneIsNull() {
        String[] two = {"a", "b"};
        List<String> listed = Check.listOf(two, "names");
        two[0] = "c";
        assertEquals(List.of("a", "b"), listed);
        assertThrows(UnsupportedOperationException.class, () -> listed.set(0, "c"));
        Exception second =
                assertThrows(NullPointerException.class, () -> Check.listOf(new String[] {"a", null, "c"}, "names"));
        assertEquals("names has null at place 1", second.getMessage());
        Exception none = assertThrows(NullPointerException.class, () -> Check.listOf(null, "names"));
        assertEquals("names", none.getMessage());
    }

    @Test
    void zeroIsNotPositiveButNotNegativeEither() {
        assertThrows(IllegalArgumentException.class, () -> Check.positive(0, "rate"));
        assertEquals(0, Check.notNegative(0, "noise"));
        assertEquals(0, Check.fraction(0, "share"));
        assertThrows(IllegalArgumentException.class, () -> Check.fraction(1, "share"));
    }

    @Test
    void asManyNumbersAsAnArrayHoldsAreAllowed() {
        int most = Integer.MAX_VALUE - 8;
        assertEquals(most, Check.size(1, most));
        assertThrows(IllegalArgumentException.class, () -> Check.size(1, most + 1));
        assertThrows(IllegalArgumentException.class, () -> Check.size(1 << 16, 1 << 16));
    }
}
