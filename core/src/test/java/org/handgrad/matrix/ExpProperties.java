package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ExpProperties {

    private static final double MOST_ULPS = 1;

    @Property
    void isWithinOneUlp(@ForAll @DoubleRange(min = -745, max = 709.7) @Scale(15) double x) {
        assertTrue(Decimals.ulps(Exp.exp(x), Decimals.exp(x)) < MOST_ULPS);
    }

    @Property
    void isWithinOneUlpNearZero(@ForAll @DoubleRange(min = -3, max = 3) @Scale(15) double x) {
        assertTrue(Decimals.ulps(Exp.exp(x), Decimals.exp(x)) < MOST_ULPS);
    }

    @Property
    void minusOneIsWithinOneUlp(@ForAll @DoubleRange(min = -40, max = -1e-12) @Scale(15) double x) {
        BigDecimal want = Decimals.exp(x).subtract(BigDecimal.ONE);
        assertTrue(Decimals.ulps(Exp.expMinusOne(x), want) < MOST_ULPS);
    }

    @Property
    void grows(@ForAll @DoubleRange(min = -750, max = 715) @Scale(15) double x) {
        assertTrue(Exp.exp(x) <= Exp.exp(Math.nextUp(x)));
        assertTrue(Exp.exp(x) <= Exp.exp(x + 1e-3));
    }

    @Provide
    Arbitrary<double[]> exponents() {
        return Arbitraries.doubles()
                .between(-760, 0)
                .ofScale(12)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(1500);
    }

    /** 1,500 numbers are more than one block of the kernel, and most blocks have a number whose power of two is subnormal. */
    @Property(tries = 100)
    void arrayFormHasTheBitsOfTheScalarOne(@ForAll("exponents") double[] x) {
        assertHasTheBitsOfTheScalarOne(x);
    }

    @Property(tries = 100)
    void arrayFormHasTheBitsOfTheScalarOneWhereNoneIsSubnormal(@ForAll("exponents") double[] x) {
        assertHasTheBitsOfTheScalarOne(Arrays.stream(x).map(v -> v / 2).toArray());
    }

    private static void assertHasTheBitsOfTheScalarOne(double[] x) {
        double[] e = new double[x.length];
        Exp.exp(x.clone(), e);
        assertArrayEquals(Arrays.stream(x).map(Exp::exp).toArray(), e);
    }
}
