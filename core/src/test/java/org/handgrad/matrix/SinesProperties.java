package org.handgrad.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class SinesProperties {

    /** The worst of 100 million numbers is 0.81 off. */
    private static final double MOST_ULPS = 0.85;

    /** The number below 2¹⁵ that is nearest to a multiple of π/2, 29 π/2 + 2^−60.5. */
    private static final double NEAREST = 0x1.6c6cbc45dc8dep+5;

    @Property
    void isWithinItsBound(@ForAll @DoubleRange(min = -0x7fff.8p0, max = 0x7fff.8p0) @Scale(12) double z) {
        assertWithin(MOST_ULPS, z);
    }

    @Property
    void isWithinItsBoundNearZero(@ForAll @DoubleRange(min = -7, max = 7) @Scale(15) double z) {
        assertWithin(MOST_ULPS, z);
    }

    /** What is left of z there is in the second and third part of π/2. */
    @Property
    void isWithinItsBoundNearMultiples(
            @ForAll @IntRange(min = -20861, max = 20861) int k, @ForAll @IntRange(min = -2, max = 2) int steps) {
        double z = k * (Math.PI / 2);
        assertWithin(MOST_ULPS, z + steps * Math.ulp(z));
    }

    /** Where the quarter changes. */
    @Property
    void isWithinItsBoundBetweenMultiples(
            @ForAll @IntRange(min = -20861, max = 20860) int k, @ForAll @IntRange(min = -2, max = 2) int steps) {
        double z = (k + 0.5) * (Math.PI / 2);
        assertWithin(MOST_ULPS, z + steps * Math.ulp(z));
    }

    @Example
    void isWithinItsBoundNextToItsNearestMultiple() {
        assertWithin(MOST_ULPS, NEAREST);
    }

    /** 0.91 ulp off, were it not for what r is too large by. */
    @Example
    void theCosineHeedsTheLowPartOfTheReducedNumber() {
        assertWithin(MOST_ULPS, 0x1.4fc51dd929531p+14);
    }

    /** 1.15 ulp off, were that part divided by the cosine instead of multiplied. */
    @Example
    void theSineTakesTheLowPartTimesTheCosine() {
        assertWithin(MOST_ULPS, 0x1.e1924ec51018dp+13);
    }

    @Property
    void isWithinOneUlpFurtherOut(@ForAll @DoubleRange(min = 4.5, max = 15) @Scale(12) double exponent) {
        assertWithin(1, Math.pow(10, exponent));
    }

    private static void assertWithin(double ulps, double z) {
        assertTrue(Decimals.ulps(Sines.sine(z), Decimals.sine(z)) < ulps, "sin " + z);
        assertTrue(Decimals.ulps(Sines.cosine(z), Decimals.cosine(z)) < ulps, "cos " + z);
    }

    @Property
    void sineIsOddAndCosineEvenToTheBit(@ForAll double z) {
        assertEquals(-Sines.sine(z), Sines.sine(-z));
        assertEquals(Sines.cosine(z), Sines.cosine(-z));
    }

    @Property
    void bothLieBetweenMinusOneAndOne(@ForAll @DoubleRange(min = -40000, max = 40000) @Scale(12) double z) {
        assertTrue(Math.abs(Sines.sine(z)) <= 1);
        assertTrue(Math.abs(Sines.cosine(z)) <= 1);
    }

    @Example
    void zeroKeepsItsSignAndSmallNumbersAreTheirOwnSine() {
        for (double z : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310, 1e-160, -1e-9}) {
            assertEquals(z, Sines.sine(z));
            assertEquals(1, Sines.cosine(z));
        }
    }

    /** The polynomials would give 32774, 32799 and 32855 another last bit. */
    @Example
    void fromTwoToTheFifteenthOnTheStandardAnswers() {
        for (double z : new double[] {0x1p15, -0x1p15, 32774, -32799, 32855, 1e22, Double.MAX_VALUE}) {
            assertEquals(StrictMath.sin(z), Sines.sine(z));
            assertEquals(StrictMath.cos(z), Sines.cosine(z));
        }
        for (double z : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertEquals(Double.NaN, Sines.sine(z));
            assertEquals(Double.NaN, Sines.cosine(z));
        }
        assertWithin(MOST_ULPS, Math.nextDown(0x1p15));
    }
}
