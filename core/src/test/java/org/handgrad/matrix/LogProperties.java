package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class LogProperties {

    private static final double MOST_ULPS = 1.2;

    @Property
    void isWithinItsBound(@ForAll @DoubleRange(min = 0, max = 1) @Scale(17) double x) {
        assertTrue(Decimals.ulps(Log.log1p(x), Decimals.log1p(x)) < MOST_ULPS);
    }

    /** Where nothing of x is left in 1 + x. */
    @Property
    void isWithinItsBoundOfSmallNumbers(@ForAll @DoubleRange(min = -745, max = 0) @Scale(12) double exponent) {
        double x = Exp.exp(exponent);
        assertTrue(Decimals.ulps(Log.log1p(x), Decimals.log1p(x)) < MOST_ULPS);
    }

    /** The worst of 400 million numbers. */
    @Example
    void isWithinItsBoundWhereItIsFarthest() {
        double x = 0x1.4aaf3094aa02ep-1;
        assertEquals(1.0960, Decimals.ulps(Log.log1p(x), Decimals.log1p(x)), 1e-4);
    }

    @Property
    void grows(@ForAll @DoubleRange(min = 0, max = 0.999) @Scale(17) double x) {
        assertTrue(Log.log1p(x) <= Log.log1p(x + 1e-15));
    }

    @Example
    void endsAreRight() {
        assertEquals(0, Log.log1p(0));
        assertEquals(Double.MIN_VALUE, Log.log1p(Double.MIN_VALUE));
        assertEquals(0.6931471805599453, Log.log1p(1));
        assertEquals(Double.NaN, Log.log1p(Double.NaN));
    }
}
