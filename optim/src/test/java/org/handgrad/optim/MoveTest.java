package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for what is not finite. */
class MoveTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void firstEntryThatIsNotFiniteIsFoundWhereverItStands(double bad) {
        for (int length = 0; length < 10; length++) {
            ArrayRealVector vector = new ArrayRealVector(length, -1e308);
            assertEquals(-1, Move.firstNonFinite(vector), "finite, " + length + " entries");
            for (int i = length - 1; i >= 0; i--) {
                vector.setEntry(i, bad);
                assertEquals(i, Move.firstNonFinite(vector), "of " + length + " entries");
            }
        }
    }
}
