package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;

/** The laws of a data set made by a function. */
public interface RegressionContract extends GeneratorContract {

    @Override
    Regression generator(int size, double noise);

    /** Of 400 numbers, whatever the seed: they are further out than 7 standard errors with a probability of 1e-11. */
    @Property
    default void noiseOnTheTargetsHasTheStandardDeviationAskedFor(
            @ForAll @DoubleRange(min = 0.01, max = 2) double noise, @ForAll @IntRange int seed) {
        isNoise(400, noise, seed, 7);
    }

    /** Of many numbers at once, which show a deviation that is wrong by 2 %. */
    @Example
    default void noiseOnManyTargetsHasTheStandardDeviationAskedFor() {
        isNoise(60_000, 0.25, 7, 5);
    }

    private void isNoise(int n, double noise, int seed, double errors) {
        Regression generator = generator(n, noise);
        Batch batch = generator.sample(new NumpyRandom(seed));
        RealMatrix error = batch.targets().subtract(generator.truth(batch.inputs()));
        for (int j = 0; j < generator.targets(); j++) {
            SummaryStatistics statistics = new SummaryStatistics();
            for (double e : error.getColumn(j)) {
                statistics.addValue(e);
            }
            // standard errors of a mean and of a standard deviation
            assertEquals(0, statistics.getMean(), errors * noise / Math.sqrt(n));
            assertEquals(noise, statistics.getStandardDeviation(), errors * noise / Math.sqrt(2 * n));
        }
    }
}
