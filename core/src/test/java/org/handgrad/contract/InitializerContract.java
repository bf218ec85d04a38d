package org.handgrad.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** Mean and variance of many entries are as stated, within 6 standard errors of normal draws. */
    @Property(tries = 40)
    default void meanAndVarianceAreAsStated(
            @ForAll @IntRange(min = 20, max = 120) int inputs,
            @ForAll @IntRange(min = 20, max = 120) int outputs,
            @ForAll @IntRange(min = 0) int seed) {
        SummaryStatistics entries = new SummaryStatistics();
        RealMatrix w = initializer().initialize(inputs, outputs, new NumpyRandom(seed));
        for (double[] row : w.getData()) {
            for (double entry : row) {
                entries.addValue(entry);
            }
        }
        double n = entries.getN();
        double variance = variance(inputs, outputs);
        Agree.within(mean(), entries.getMean(), 6 * Math.sqrt(variance / n), "mean of " + (int) n + " entries");
        Agree.within(
                variance,
                entries.getVariance(),
                6 * variance * Math.sqrt(2 / n),
                "variance of " + (int) n + " entries");
    }

    /** Draw order: as random numbers rise entries never fall, read column by column. */
    @Property
    default void oneNeuronIsDrawnAfterAnother(
            @ForAll @IntRange(min = 1, max = 20) int inputs, @ForAll @IntRange(min = 1, max = 20) int outputs) {
        RealMatrix w = initializer().initialize(inputs, outputs, new Rising());
        double last = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                assertTrue(w.getEntry(i, j) >= last, "entry [" + i + "," + j + "] was drawn out of order");
                last = w.getEntry(i, j);
            }
        }
    }

    /** "Random" numbers that only rise: 0, 1/1000, 2/1000 ... */
    final class Rising extends AbstractRandomGenerator {

        private int drawn;

        @Override
        public void setSeed(long seed) {
            drawn = 0;
        }

        @Override
        public double nextDouble() {
            return drawn++ / 1000.0;
        }

        @Override
        public double nextGaussian() {
            return nextDouble();
        }
    }
}
