package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;

/** The laws of points in classes. */
public interface ClassificationContract extends GeneratorContract {

    @Override
    Classification generator(int size, double noise);

    /** The documented share of each class, adding up to 1. */
    double[] shares();

    @Property
    default void targetsAreZeroAndOneOrOneHotRows(@ForAll @IntRange int seed) {
        Classification generator = generator(32, 0.3);
        RealMatrix y = generator.sample(new NumpyRandom(seed)).targets();
        assertTrue(generator.classes() >= 2);
        assertTrue(y.getColumnDimension() == generator.classes()
                || y.getColumnDimension() == 1 && generator.classes() == 2);
        for (int i = 0; i < y.getRowDimension(); i++) {
            double sum = 0;
            for (double entry : y.getRow(i)) {
                assertTrue(entry == 0 || entry == 1);
                sum += entry;
            }
            assertTrue(sum == 1 || y.getColumnDimension() == 1);
        }
    }

    /** Of 400 points, whatever the seed: a count is further out than 7 standard errors with a probability of 3e-11. */
    @Property
    default void classesHaveTheDocumentedShares(@ForAll @IntRange int seed) {
        haveShares(400, seed, 7);
    }

    /** Of many points at once, which show a share that is wrong by two hundredths. */
    @Example
    default void classesOfManyPointsHaveTheDocumentedShares() {
        haveShares(60_000, 3, 5);
    }

    private void haveShares(int n, int seed, double errors) {
        Classification generator = generator(n, 0);
        RealMatrix x = generator.sample(new NumpyRandom(seed)).inputs();
        double[] counts = new double[generator.classes()];
        for (int i = 0; i < n; i++) {
            counts[generator.label(x.getEntry(i, 0), x.getEntry(i, 1))]++;
        }
        assertEquals(counts.length, shares().length);
        for (int k = 0; k < counts.length; k++) {
            double p = shares()[k];
            assertEquals(p, counts[k] / n, errors * Math.sqrt(p * (1 - p) / n), "share of class " + k);
        }
    }

    /** Of 800 numbers, whatever the seed: they are further out than 7 standard errors with a probability of 1e-11. */
    @Property
    default void noiseOnTheInputsHasTheStandardDeviationAskedForAndKeepsTheClass(
            @ForAll @DoubleRange(min = 0.01, max = 2) double noise, @ForAll @IntRange int seed) {
        isNoise(400, noise, seed, 7);
    }

    /** Of many numbers at once, which show a deviation that is wrong by 2 %. */
    @Example
    default void noiseOnManyInputsHasTheStandardDeviationAskedFor() {
        isNoise(60_000, 0.25, 7, 5);
    }

    private void isNoise(int n, double noise, int seed, double errors) {
        var clean = generator(n, 0).sample(new NumpyRandom(seed));
        var noisy = generator(n, noise).sample(new NumpyRandom(seed));
        assertEquals(clean.targets(), noisy.targets());
        SummaryStatistics statistics = new SummaryStatistics();
        for (double e : FlatMatrix.of(noisy.inputs().subtract(clean.inputs())).data()) {
            statistics.addValue(e);
        }
        // standard errors of a mean and of a standard deviation, over 2n numbers
        assertEquals(0, statistics.getMean(), errors * noise / Math.sqrt(2 * n));
        assertEquals(noise, statistics.getStandardDeviation(), errors * noise / Math.sqrt(4 * n));
    }
}
