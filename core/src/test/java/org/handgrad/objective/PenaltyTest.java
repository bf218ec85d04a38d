package org.handgrad.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.junit.jupiter.api.Test;

/** L1, L2 and the elastic net on weights 3, -4, 0 and biases that do not count. */
class PenaltyTest {

    private static final ParameterLayout LAYOUT = ParameterLayout.builder()
            .block("layer 1 weights", 1, 2)
            .block("layer 1 bias", 1, 2)
            .block("layer 2 weights", 1, 1)
            .block("layer 2 bias 2", 1, 1)
            .build();
    private static final RealVector THETA = new ArrayRealVector(new double[] {3, -4, 50, 60, 0, 70});

    @Test
    void ridgeIsHalfTheSquares() {
        Evaluation at = new L2(LAYOUT, 0.5).evaluate(THETA);

        assertEquals(0.25 * (9 + 16), at.value());
        assertArrayEquals(new double[] {1.5, -2, 0, 0, 0, 0}, at.gradient().toArray());
    }

    @Test
    void lassoIsTheAbsoluteValues() {
        Evaluation at = new L1(LAYOUT, 0.5).evaluate(THETA);

        assertEquals(0.5 * (3 + 4), at.value());
        assertArrayEquals(new double[] {0.5, -0.5, 0, 0, 0, 0}, at.gradient().toArray());
    }

    @Test
    void elasticNetIsBoth() {
        Evaluation at = ElasticNet.of(LAYOUT, 0.5, 2).evaluate(THETA);

        assertEquals(3.5 + 25, at.value());
        assertArrayEquals(new double[] {6.5, -8.5, 0, 0, 0, 0}, at.gradient().toArray());
    }

    @Test
    void biasIsToldByTheLastWordOfItsName() {
        assertTrue(LAYOUT.block("layer 1 bias").isBias());
        assertTrue(LAYOUT.block("layer 2 bias 2").isBias());
        assertTrue(new Block("bias", 0, 1, 1).isBias());
        assertFalse(LAYOUT.block("layer 1 weights").isBias());
        assertFalse(new Block("unbiased", 0, 1, 1).isBias());
        for (String name : List.of("biases", "layer 1 biases", "layer 3 inner 2 bias", "layer 1 bias 10", "bias 2")) {
            assertTrue(new Block(name, 0, 1, 1).isBias(), name);
        }
        for (String name :
                List.of("layer 1 bias scale", "bias scale", "layer 2 bias 2 weights", "layer 1 weights 2", "2")) {
            assertFalse(new Block(name, 0, 1, 1).isBias(), name);
        }
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new L2(LAYOUT, -1))
                .getMessage()
                .startsWith("lambda must be a finite number >= 0 but is -1"));
        assertThrows(IllegalArgumentException.class, () -> new L1(LAYOUT, Double.NaN));
        assertThrows(NullPointerException.class, () -> new L1(null, 1));
        assertThrows(ShapeException.class, () -> new L2(LAYOUT, 1).evaluate(new ArrayRealVector(5)));
    }

    @Test
    void valueAloneIsThatOfTheEvaluation() {
        Objective sum = new L1(LAYOUT, 0.5).plus(new L2(LAYOUT, 2));

        assertEquals(3.5, new L1(LAYOUT, 0.5).value(THETA));
        assertEquals(3.5 + 25, sum.value(THETA));
        assertEquals(3.5 + 25, sum.evaluate(THETA).value());
        assertEquals(LAYOUT, sum.layout());
    }

    @Test
    void sumsNeedOneLayout() {
        Objective other = new L1(ParameterLayout.of("x"), 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new L2(LAYOUT, 1).plus(other))
                .getMessage()
                .contains("a sum of objectives needs one layout"));
    }

    @Test
    void aGradientOfThreeAndFourIsFiveLong() {
        assertEquals(5, new Evaluation(0, new ArrayRealVector(new double[] {3, -4})).gradientNorm());
    }
}
