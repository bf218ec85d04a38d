package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BlobsTest implements ClassificationContract {

    private static final RealMatrix CENTRES = FlatMatrix.of(new double[][] {{0, 0}, {3, 1}, {-1, 4}});

    @Override
    public Blobs generator(int size, double noise) {
        return new Blobs(size, noise, CENTRES);
    }

    @Override
    public double[] shares() {
        return new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3};
    }

    /** Blobs are shuffled after the noise, so the clouds are measured from their own centres. */
    @Property
    @Override
    public void noiseOnTheInputsHasTheStandardDeviationAskedForAndKeepsTheClass(
            @ForAll @DoubleRange(min = 0.01, max = 2) double noise, @ForAll @IntRange int seed) {
        isSpread(400, noise, seed, 7);
    }

    @Example
    @Override
    public void noiseOnManyInputsHasTheStandardDeviationAskedFor() {
        isSpread(60_000, 0.25, 7, 5);
    }

    private void isSpread(int n, double noise, int seed, double errors) {
        Batch batch = generator(n, noise).sample(new NumpyRandom(seed));
        SummaryStatistics statistics = new SummaryStatistics();
        for (int i = 0; i < n; i++) {
            double[] centre = CENTRES.getRow(new ArrayRealVector(batch.targets().getRow(i)).getMaxIndex());
            statistics.addValue(batch.inputs().getEntry(i, 0) - centre[0]);
            statistics.addValue(batch.inputs().getEntry(i, 1) - centre[1]);
        }
        assertEquals(0, statistics.getMean(), errors * noise / Math.sqrt(2 * n));
        assertEquals(noise, statistics.getStandardDeviation(), errors * noise / Math.sqrt(4 * n));
    }

    @Property
    void classSizesDifferByOneAtMost(@ForAll @IntRange(min = 3, max = 50) int size) {
        RealMatrix y = generator(size, 1).sample(new NumpyRandom(size)).targets();
        for (int k = 0; k < 3; k++) {
            double members = y.getColumnVector(k).getL1Norm();
            assertEquals(size / 3 + (k < size % 3 ? 1 : 0), members);
        }
    }

    @Test
    void samplesAreShuffled() {
        RealMatrix y = generator(60, 1).sample(new NumpyRandom(1)).targets();
        double changes = 0;
        for (int i = 1; i < 60; i++) {
            changes += y.getRowVector(i).equals(y.getRowVector(i - 1)) ? 0 : 1;
        }
        // 39 expected, 2 without shuffling
        assertTrue(changes > 20);
    }

    @Test
    void refusesOneCentreAndCentresOfSpace() {
        refuses("number of centres.*>= 2.*1", () -> new Blobs(4, 1, FlatMatrix.zeros(1, 2)));
        refuses("centres must be 3 x 2 but is 3 x 3", () -> new Blobs(4, 1, FlatMatrix.zeros(3, 3)));
        refuses("centres must be >= 2 but is 1", () -> Blobs.around(1, 4, 1, new NumpyRandom(0)));
    }

    private static void refuses(String pattern, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(Pattern.compile(pattern).matcher(message).find(), message);
    }

    @Test
    void aPointBetweenTwoCentresIsOfTheFirst() {
        assertEquals(0, generator(1, 0).label(1.5, 0.5));
    }
}
