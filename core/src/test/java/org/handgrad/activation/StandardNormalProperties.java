package org.handgrad.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.handgrad.matrix.Decimals;

/** The normal distribution and GELU in units of the last place. */
class StandardNormalProperties {

    private static final double MOST_ULPS_OF_TAIL = 6;
    private static final double MOST_ULPS_OF_TAIL_NEAR_ZERO = 5;
    private static final double MOST_ULPS_ABOVE = 3;
    private static final double MOST_ULPS_OF_DENSITY = 3;

    @Property
    void tailIsWithinItsBound(@ForAll @DoubleRange(min = 0, max = 37) @Scale(14) double x) {
        assertTrue(Decimals.ulps(StandardNormal.cumulative(-x), Decimals.normalTail(x)) < MOST_ULPS_OF_TAIL);
    }

    @Property
    void tailIsWithinItsBoundNearZero(@ForAll @DoubleRange(min = 0, max = 3) @Scale(15) double x) {
        assertTrue(Decimals.ulps(StandardNormal.cumulative(-x), Decimals.normalTail(x)) < MOST_ULPS_OF_TAIL_NEAR_ZERO);
    }

    @Property
    void cumulativeOfPositiveNumbersIsWithinItsBound(@ForAll @DoubleRange(min = 0, max = 9) @Scale(15) double x) {
        BigDecimal want = BigDecimal.ONE.subtract(Decimals.normalTail(x));
        assertTrue(Decimals.ulps(StandardNormal.cumulative(x), want) < MOST_ULPS_ABOVE);
    }

    @Property
    void densityIsWithinItsBound(@ForAll @DoubleRange(min = -37, max = 37) @Scale(14) double x) {
        assertTrue(Decimals.ulps(StandardNormal.density(x), Decimals.normalDensity(x)) < MOST_ULPS_OF_DENSITY);
    }

    @Property
    void tailGrowsTowardsZero(@ForAll @DoubleRange(min = -39, max = 0) @Scale(14) double z) {
        assertTrue(StandardNormal.cumulative(z) <= StandardNormal.cumulative(z + 1e-12));
    }

    @Example
    void halfLiesOnEachSideOfZero() {
        for (double z : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-305, -1e-305, 1e-18, -1e-18}) {
            assertEquals(0.5, StandardNormal.cumulative(z));
        }
    }

    @Example
    void endsAreRight() {
        for (double z : new double[] {39, 40, 1e9, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertEquals(0, StandardNormal.cumulative(-z));
            assertEquals(1, StandardNormal.cumulative(z));
            assertEquals(0, StandardNormal.density(z));
        }
        assertEquals(Double.NaN, StandardNormal.cumulative(Double.NaN));
        assertEquals(Double.NaN, StandardNormal.density(Double.NaN));
    }
}
