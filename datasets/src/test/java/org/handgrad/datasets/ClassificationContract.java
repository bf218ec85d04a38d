package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @Example
    default void classesHaveTheDocumentedShares() {
        int n = 4000;
        Classification generator = generator(n, 0);
        RealMatrix x = generator.sample(new NumpyRandom(3)).inputs();
        double[] counts = new double[generator.classes()];
        for (int i = 0; i < n; i++) {
            counts[generator.label(x.getEntry(i, 0), x.getEntry(i, 1))]++;
        }
        assertEquals(counts.length, shares().length);
        for (int k = 0; k < counts.length; k++) {
            double p = shares()[k];
            assertEquals(p, counts[k] / n, 5 * Math.sqrt(p * (1 - p) / n), "share of class " + k);
        }
    }

    @Example
    default void noiseOnTheInputsHasTheStandardDeviationAskedForAndKeepsTheClass() {
        int n = 4000;
        double noise = 0.25;
        var clean = generator(n, 0).sample(new NumpyRandom(7));
        var noisy = generator(n, noise).sample(new NumpyRandom(7));
        assertEquals(clean.targets(), noisy.targets());
        SummaryStatistics statistics = new SummaryStatistics();
        for (double e : FlatMatrix.of(noisy.inputs().subtract(clean.inputs())).data()) {
            statistics.addValue(e);
        }
        // five standard errors, of a mean and of a standard deviation, over 2n numbers
        assertEquals(0, statistics.getMean(), 5 * noise / Math.sqrt(2 * n));
        assertEquals(noise, statistics.getStandardDeviation(), 5 * noise / Math.sqrt(4 * n));
    }
}
