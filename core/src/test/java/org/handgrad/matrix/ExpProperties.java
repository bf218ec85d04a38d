package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
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

    /** 1,500 numbers are more than one block of the kernel. */
    @Property(tries = 100)
    void arrayFormHasTheBitsOfTheScalarOnes(@ForAll("exponents") double[] x) {
        double[] e = new double[x.length];
        double[] minusOne = x.clone();
        Exp.exp(minusOne, e);
        double[] wantE = new double[x.length];
        double[] wantMinusOne = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            wantE[i] = Exp.exp(x[i]);
            wantMinusOne[i] = Exp.expMinusOne(x[i]);
        }
        assertArrayEquals(wantE, e);
        assertArrayEquals(wantMinusOne, minusOne);
    }
}
