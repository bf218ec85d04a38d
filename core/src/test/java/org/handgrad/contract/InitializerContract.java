package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.handgrad.check.Check;
import org.handgrad.initializer.Initializer;
import org.handgrad.random.NumpyRandom;

/** The laws of an {@link Initializer}: shape, mean and variance as stated, the same bits from the same seed. */
public interface InitializerContract {

    /**
     * The initialiser under test.
     *
     * @return one instance
     */
    Initializer initializer();

    /**
     * The variance it states.
     *
     * @param inputs fan-in
     * @param outputs fan-out
     * @return the variance of one entry
     */
    double variance(int inputs, int outputs);

    /**
     * The mean it states.
     *
     * @return 0 unless overridden
     */
    default double mean() {
        return 0;
    }

    /** The matrix is inputs x outputs, finite, and new at each call. */
    @Property
    default void shapeIsInputsByOutputs(
            @ForAll @IntRange(min = 1, max = 20) int inputs,
            @ForAll @IntRange(min = 1, max = 20) int outputs,
            @ForAll @IntRange(min = 0) int seed) {
        RealMatrix first = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
        assertEquals(inputs + " x " + outputs, Check.shape(first));
        Check.finite(first, "first parameters");
        RealMatrix second = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
        first.setEntry(0, 0, 1e9);
        assertTrue(second.getEntry(0, 0) != 1e9, "two calls share one matrix");
    }

    /** The same seed gives the same bits. */
    @Property
    default void sameSeedSameBits(
            @ForAll @IntRange(min = 1, max = 20) int inputs,
            @ForAll @IntRange(min = 1, max = 20) int outputs,
            @ForAll @IntRange(min = 0) int seed) {
        Agree.bits(
                initializer().initialize(inputs, outputs, new NumpyRandom(seed)),
                initializer().initialize(inputs, outputs, new NumpyRandom(seed)),
                "from seed " + seed);
    }

    /**
     * Mean and variance of the entries are as stated, within 7 standard errors of normal draws. The sum of 400 squares, the
     * fewest there are, has the heaviest tail: it is further out with a probability of 5e-10, at 6 errors with 5e-8. So one
     * in 1,000 times may 100,000 tries of every initialiser raise a false alarm, not one in 20.
     */
    @Property
    default void meanAndVarianceAreAsStated(
            @ForAll @IntRange(min = 20, max = 60) int inputs,
            @ForAll @IntRange(min = 20, max = 60) int outputs,
            @ForAll @IntRange(min = 0) int seed) {
        meanAndVariance(inputs, outputs, seed, 7);
    }

    /** The same of 120,000 entries at once, which show a variance that is wrong by 3 %. */
    @Example
    default void varianceOfALargeMatrixIsAsStated() {
        meanAndVariance(400, 300, 1, 5);
        meanAndVariance(300, 400, 2, 5);
    }

    private void meanAndVariance(int inputs, int outputs, int seed, double errors) {
        SummaryStatistics entries = new SummaryStatistics();
        RealMatrix w = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
        for (double[] row : w.getData()) {
            for (double entry : row) {
                entries.addValue(entry);
            }
        }
        double n = entries.getN();
        double variance = variance(inputs, outputs);
        Agree.within(mean(), entries.getMean(), errors * Math.sqrt(variance / n), "mean of " + (int) n + " entries");
        Agree.within(
                variance,
                entries.getVariance(),
                errors * variance * Math.sqrt(2 / n),
                "variance of " + (int) n + " entries");
    }

    /** Draw order: as random numbers rise entries never fall, read column by column. */
    @Property
    default void oneNeuronIsDrawnAfterAnother(
            @ForAll @IntRange(min = 1, max = 20) int inputs,
            @ForAll @IntRange(min = 1, max = 20) int outputs,
            @ForAll @IntRange(min = 0) int seed) {
        RealMatrix w = initializer().initialize(inputs, outputs, new Rising(seed));
        double last = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                assertTrue(w.getEntry(i, j) >= last, "entry [" + i + "," + j + "] was drawn out of order");
                last = w.getEntry(i, j);
            }
        }
    }

    /** "Random" numbers that only rise, by 1/1000 at most, so that 400 of them stay below 1. */
    final class Rising extends AbstractRandomGenerator {

        private final Random steps;
        private double last;

        Rising(long seed) {
            steps = new Random(seed);
        }

        @Override
        public void setSeed(long seed) {
            steps.setSeed(seed);
            last = 0;
        }

        @Override
        public double nextDouble() {
            last += steps.nextDouble() / 1000;
            return last;
        }

        @Override
        public double nextGaussian() {
            return nextDouble();
        }
    }
}
