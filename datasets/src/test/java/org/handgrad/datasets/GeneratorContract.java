package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;

/** The laws of every data set. Implement {@link RegressionContract} or {@link ClassificationContract}. */
public interface GeneratorContract {

    /** How far a clean target may lie from the truth, as a share of all targets: a few roundings. */
    double ROUNDING = 1e-12;

    /** The data set of the given size and noise, whatever else shapes it being fixed. */
    Generator generator(int size, double noise);

    /** False for points that are not random: then every seed must give the same data. */
    default boolean pointsAreRandom() {
        return true;
    }

    @Property
    default void sampleHasTheShapeItAnnounces(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @DoubleRange(max = 1) double noise,
            @ForAll @IntRange int seed) {
        Generator generator = generator(size, noise);
        Batch batch = generator.sample(new NumpyRandom(seed));
        assertEquals(size, generator.size());
        assertEquals(noise, generator.noise());
        assertEquals(size, batch.size());
        assertEquals(generator.inputs(), batch.inputs().getColumnDimension());
        assertEquals(generator.targets(), batch.targets().getColumnDimension());
    }

    @Property
    default void sameSeedGivesSameBits(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @DoubleRange(max = 1) double noise,
            @ForAll @IntRange int seed) {
        Batch first = generator(size, noise).sample(new NumpyRandom(seed));
        Batch second = generator(size, noise).sample(new NumpyRandom(seed));
        assertArrayEquals(bits(first.inputs()), bits(second.inputs()));
        assertArrayEquals(bits(first.targets()), bits(second.targets()));
    }

    @Property
    default void anotherSeedGivesOtherDataUnlessThePointsAreFixed(@ForAll @IntRange(max = 1_000_000) int seed) {
        RealMatrix first = generator(16, 0).sample(new NumpyRandom(seed)).inputs();
        RealMatrix second = generator(16, 0).sample(new NumpyRandom(seed + 1)).inputs();
        assertEquals(pointsAreRandom(), !first.equals(second));
    }

    @Property
    default void anotherSeedGivesOtherNoise(@ForAll @IntRange(max = 1_000_000) int seed) {
        Batch first = generator(16, 0.5).sample(new NumpyRandom(seed));
        Batch second = generator(16, 0.5).sample(new NumpyRandom(seed + 1));
        assertFalse(first.inputs().equals(second.inputs()) && first.targets().equals(second.targets()));
    }

    @Property
    default void cleanTargetsAreTheTruthOfTheInputs(
            @ForAll @IntRange(min = 1, max = 64) int size, @ForAll @IntRange int seed) {
        Generator generator = generator(size, 0);
        Batch batch = generator.sample(new NumpyRandom(seed));
        RealMatrix error = batch.targets().subtract(generator.truth(batch.inputs()));
        double scale = Math.max(1, batch.targets().getFrobeniusNorm());
        assertTrue(error.getFrobeniusNorm() <= ROUNDING * scale, () -> "off by " + error.getFrobeniusNorm());
    }

    @Property
    default void samplingLeavesNoTraceInTheGenerator(@ForAll @IntRange int seed) {
        Generator generator = generator(8, 0.1);
        Batch first = generator.sample(new NumpyRandom(seed));
        generator.sample(new NumpyRandom(seed));
        Batch third = generator.sample(new NumpyRandom(seed));
        assertArrayEquals(bits(first.inputs()), bits(third.inputs()));
        assertEquals(generator(8, 0.1), generator);
    }

    /** An example, because there is nothing to vary: each parameter has a few values that make no sense. */
    @Example
    default void refusesWhatMakesNoSense() {
        refuses("size", "0", () -> generator(0, 0));
        refuses("size", "-3", () -> generator(-3, 0));
        refuses("noise", "-0.1", () -> generator(4, -0.1));
        refuses("noise", "NaN", () -> generator(4, Double.NaN));
        Generator generator = generator(4, 0);
        RealMatrix tooWide = FlatMatrix.zeros(2, generator.inputs() + 1);
        String message = assertThrows(ShapeException.class, () -> generator.truth(tooWide))
                .getMessage();
        assertTrue(message.contains("2 x " + generator.inputs()), message);
        refusesNull("random", () -> generator.sample(null));
        refusesNull("random", () -> generator.points(null));
        refusesNull("inputs", () -> generator.truth(null));
        if (generator instanceof Regression regression) {
            refusesNull("x", () -> regression.value((double[]) null));
            String length = assertThrows(
                            ShapeException.class, () -> regression.value(new double[generator.inputs() + 1]))
                    .getMessage();
            assertTrue(length.matches("a point has " + generator.inputs() + " inputs .* x has .* numbers"), length);
        }
    }

    private static void refusesNull(String parameter, Runnable call) {
        assertEquals(
                parameter, assertThrows(NullPointerException.class, call::run).getMessage());
    }

    private static void refuses(String parameter, String value, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(parameter) && message.contains(value), message);
    }

    private static long[] bits(RealMatrix matrix) {
        double[] entries = FlatMatrix.of(matrix).copy().data();
        long[] bits = new long[entries.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(entries[i]);
        }
        return bits;
    }
}
