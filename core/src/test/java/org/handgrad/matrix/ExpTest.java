package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExpTest {

    /** The largest x whose exponential is finite, ln(Double.MAX_VALUE). */
    private static final double LAST_FINITE = 0x1.62e42fefa39efp9;

    @Test
    void ofZeroIsOne() {
        assertEquals(1, Exp.exp(0.0));
        assertEquals(1, Exp.exp(-0.0));
    }

    @Test
    void ofOneIsEuler() {
        assertEquals(Math.E, Exp.exp(1));
    }

    @Test
    void limitsAreRight() {
        assertEquals(Double.POSITIVE_INFINITY, Exp.exp(Double.POSITIVE_INFINITY));
        assertEquals(0, Exp.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Exp.exp(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Exp.exp(Double.MAX_VALUE));
        assertEquals(0, Exp.exp(-Double.MAX_VALUE));
        assertEquals(-1, Exp.expMinusOne(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Exp.expMinusOne(Double.NaN));
    }

    @Test
    void overflowsWhereTheMathematicsDoes() {
        assertTrue(Decimals.ulps(Exp.exp(LAST_FINITE), Decimals.exp(LAST_FINITE)) < 1);
        assertEquals(Double.POSITIVE_INFINITY, Exp.exp(Math.nextUp(LAST_FINITE)));
    }

    @Test
    void fadesThroughTheSubnormals() {
        for (double x = -746; x < -707; x += 0x1p-6) {
            assertTrue(Decimals.ulps(Exp.exp(x), Decimals.exp(x)) < 1, "at " + x);
        }
    }

    @Test
    void minusOneKeepsTinyNumbersAndTheSignOfZero() {
        assertEquals(-1e-300, Exp.expMinusOne(-1e-300));
        assertEquals(-Double.MIN_VALUE, Exp.expMinusOne(-Double.MIN_VALUE));
        assertEquals(0.0, Math.abs(Exp.expMinusOne(-0.0)));
    }

    @Test
    void arrayFormMeetsTheScalarOneAtTheEdges() {
        double[] x = {
            0.0, -0.0, -1e-300, -0.34, -0.35, -708.4, -745.13, -745.2, -800, Double.NEGATIVE_INFINITY, Double.NaN
        };
        double[] e = new double[x.length];
        Exp.exp(x.clone(), e);
        assertArrayEquals(Arrays.stream(x).map(Exp::exp).toArray(), e);
    }
}
