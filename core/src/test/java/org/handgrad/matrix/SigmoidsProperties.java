package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** The division inside of sigmoid and tanh. */
class SigmoidsProperties {

    /** Half an ulp for the result, and little for the correction; without the correction it would be one and a half. */
    private static final double MOST_ULPS = 0.51;

    @Property
    void sumThatIsDividedByCostsNoDigits(@ForAll @DoubleRange(min = 0, max = 1) @Scale(17) double e) {
        BigDecimal sum = BigDecimal.ONE.add(new BigDecimal(e));
        BigDecimal want = BigDecimal.ONE.divide(sum, MathContext.DECIMAL128);
        assertTrue(Decimals.ulps(Sigmoids.quotient(1, 1, e), want) < MOST_ULPS);
    }
}
