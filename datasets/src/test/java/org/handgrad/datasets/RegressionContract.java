package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;

/** The laws of a data set made by a function. */
public interface RegressionContract extends GeneratorContract {

    @Override
    Regression generator(int size, double noise);

    @Example
    default void noiseOnTheTargetsHasTheStandardDeviationAskedFor() {
        int n = 4000;
        double noise = 0.25;
        Regression generator = generator(n, noise);
        Batch batch = generator.sample(new NumpyRandom(7));
        RealMatrix error = batch.targets().subtract(generator.truth(batch.inputs()));
        for (int j = 0; j < generator.targets(); j++) {
            SummaryStatistics statistics = new SummaryStatistics();
            for (double e : error.getColumn(j)) {
                statistics.addValue(e);
            }
            // five standard errors, of a mean and of a standard deviation
            assertEquals(0, statistics.getMean(), 5 * noise / Math.sqrt(n));
            assertEquals(noise, statistics.getStandardDeviation(), 5 * noise / Math.sqrt(2 * n));
        }
    }
}
