package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Range;
import org.handgrad.matrix.FlatMatrix;

/**
 * The laws of an {@link Elementwise} activation: its derivative is the slope of its values, kinks and range as stated. What is
 * asked of a few numbers only, kinks and the ends of the number line, is an example.
 */
public interface ElementwiseContract extends ActivationContract {

    @Override
    Elementwise activation();

    /**
     * Where the function never falls.
     *
     * @return everywhere unless overridden
     */
    default Range increasing() {
        return Range.ALL;
    }

    @Override
    default FlatMatrix inputs(Random random, int n, int width) {
        FlatMatrix z = Sample.normal(random, n, width);
        for (int i = 0; i < z.size(); i++) {
            z.data()[i] += joint(z.data()[i]) < 0.1 ? 0.2 : 0;
        }
        return z;
    }

    /**
     * Numbers to try: evenly spread over [-40, 40], and many near 0.
     *
     * @return how to make them
     */
    @Provide
    default Arbitrary<Double> numbers() {
        Arbitrary<Double> nearZero = Arbitraries.doubles().between(-40, 40).ofScale(12);
        return Arbitraries.frequencyOf(Tuple.of(1, nearZero), Tuple.of(4, spread(-40, 40)));
    }

    /**
     * Powers of ten that doubles reach.
     *
     * @return how to make their exponents
     */
    @Provide
    default Arbitrary<Double> exponents() {
        return spread(-324, 308);
    }

    /**
     * Numbers evenly spread.
     *
     * @param from the smallest
     * @param to the largest
     * @return how to make them
     */
    static Arbitrary<Double> spread(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(12).withDistribution(RandomDistribution.uniform());
    }

    /** The derivative is the slope of the values, found by Ridders' method away from joints. */
    @Property
    default void derivativeIsTheSlopeOfTheValues(@ForAll("numbers") double z) {
        Assume.that(joint(z) > 1e-3);
        Ridders slope = Ridders.of(activation()::value, z, Math.min(0.1, 0.9 * joint(z)));
        double bound = Math.max(1e-9 * Math.abs(slope.derivative()), 1e-12) + 3 * slope.error();
        Agree.within(slope.derivative(), activation().derivative(z), bound, "f'(" + z + ")");
    }

    /** Values lie in the stated range, at any finite number. */
    @Property
    default void valuesLieInTheStatedRange(@ForAll("exponents") double exponent, @ForAll boolean negative) {
        double z = negative ? -Math.pow(10, exponent) : Math.pow(10, exponent);
        double a = activation().value(z);
        assertTrue(
                activation().range().contains(a),
                "f(" + z + ") = " + a + " is not in " + activation().range());
    }

    /** The stated range is the smallest: values come within 1e-3 of a finite end, and pass any bound at an infinite one. */
    @Example
    default void statedRangeIsTheSmallest() {
        double[] values = java.util.stream.DoubleStream.concat(
                        java.util.stream.IntStream.rangeClosed(-4000, 4000).mapToDouble(i -> i / 100.0),
                        java.util.stream.DoubleStream.of(-1e9, 1e9))
                .map(activation()::value)
                .toArray();
        Range range = activation().range();
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        assertTrue(range.contains(least) && range.contains(most), "values from " + least + " to " + most);
        assertTrue(least < Math.max(range.lower() + 1e-3, -1e3), "lower end " + range.lower() + ", least " + least);
        assertTrue(most > Math.min(range.upper() - 1e-3, 1e3), "upper end " + range.upper() + ", greatest " + most);
    }

    /** Where the function is stated to increase, it never falls; 2 ulp are left to rounding. */
    @Property
    default void neverFallsWhereItIncreases(@ForAll("numbers") double z1, @ForAll("numbers") double z2) {
        double low = Math.max(Math.min(z1, z2), increasing().lower());
        double high = Math.min(Math.max(z1, z2), increasing().upper());
        Assume.that(low <= high);
        double a = activation().value(low);
        double b = activation().value(high);
        assertTrue(a <= b + 2 * Math.ulp(b), "f(" + low + ") = " + a + " but f(" + high + ") = " + b);
    }

    /** Value and derivative are finite at numbers of any size. */
    @Property
    default void finiteEverywhere(@ForAll("exponents") double exponent, @ForAll boolean negative) {
        double z = negative ? -Math.pow(10, exponent) : Math.pow(10, exponent);
        assertTrue(
                Double.isFinite(activation().value(z)),
                "f(" + z + ") = " + activation().value(z));
        assertTrue(
                Double.isFinite(activation().derivative(z)),
                "f'(" + z + ") = " + activation().derivative(z));
    }

    /** The same at the ends of the number line, a factor of 2 left to those that grow; −0.0 counts as 0. */
    @Example
    default void finiteAtTheEnds() {
        for (double z :
                new double[] {-Double.MAX_VALUE / 2, Double.MAX_VALUE / 2, -Double.MIN_VALUE, Double.MIN_VALUE, 0}) {
            assertTrue(Double.isFinite(activation().value(z)), "f(" + z + ")");
            assertTrue(Double.isFinite(activation().derivative(z)), "f'(" + z + ")");
        }
        Agree.within(activation().derivative(0.0), activation().derivative(-0.0), 0, "f'(-0.0)");
    }

    /** No number hides that something went wrong before. */
    @Example
    default void nanStaysNan() {
        assertTrue(
                Double.isNaN(activation().value(Double.NaN)),
                "f(NaN) = " + activation().value(Double.NaN));
    }

    /** The matrix form is the scalar form on each entry, to the bit, there and back. */
    @Property
    default void matrixFormIsTheScalarFormOnEachEntry(
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        double magnitude = 6 * random.nextDouble() - 3;
        RealMatrix z = Sample.normal(random, n, width).scalarMultiply(Math.pow(10, magnitude));
        RealMatrix da = Sample.normal(random, n, width);
        RealMatrix a = activation().apply(z);
        RealMatrix dz = activation().backward(z, a, da);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) {
                double zij = z.getEntry(i, j);
                Agree.bits(activation().value(zij), a.getEntry(i, j), () -> "f(" + zij + ")");
                double product = da.getEntry(i, j) * activation().derivative(zij);
                Agree.bits(product, dz.getEntry(i, j), () -> "g f'(" + zij + ")");
            }
        }
    }

    /** At a stated kink the two slopes differ, and the derivative is one of them or between. */
    @Example
    default void statedKinksAreKinks() {
        double h = 1e-6;
        for (double kink : activation().kinks()) {
            double left = (activation().value(kink) - activation().value(kink - h)) / h;
            double right = (activation().value(kink + h) - activation().value(kink)) / h;
            assertTrue(Math.abs(left - right) > 1e-3, "no kink at " + kink + ": slopes " + left + " and " + right);
            double derivative = activation().derivative(kink);
            assertTrue(
                    Math.min(left, right) - 1e-5 <= derivative && derivative <= Math.max(left, right) + 1e-5,
                    "f'(" + kink + ") = " + derivative + " is not between " + left + " and " + right);
        }
    }

    /** Elsewhere the slopes on both sides agree: no kink is kept secret. Kinks are at round numbers, where no random one falls. */
    @Example
    default void otherPointsAreNoKinks() {
        double h = 1e-6;
        for (double z = -10; z <= 10; z += 0.25) {
            if (distance(z) > 2 * h) {
                double left = (activation().value(z) - activation().value(z - h)) / h;
                double right = (activation().value(z + h) - activation().value(z)) / h;
                Agree.within(left, right, 1e-4, "slope to the right of " + z + " against the left");
            }
        }
    }

    /**
     * How far the next kink is.
     *
     * @param z any number
     * @return the distance from z to the nearest stated kink, infinite if there is none
     */
    default double distance(double z) {
        return Arrays.stream(activation().kinks())
                .map(k -> Math.abs(z - k))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** How far the next joint is: a kink, or 0, where many formulas change even if their slope does not jump. */
    private double joint(double z) {
        return Math.min(Math.abs(z), distance(z));
    }
}
