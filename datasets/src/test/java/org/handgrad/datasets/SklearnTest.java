package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

/**
 * The data scikit-learn draws with random_state 42 (src/test/python/make_sklearn_fixtures.py). What is arithmetic alone is
 * equal to the bit: uniform numbers, labels, the order after shuffling. Where a sine, cosine or logarithm enters, the two
 * libraries round it differently.
 */
class SklearnTest {

    /** Two roundings of a sine or cosine of size 1, and of the logarithm within a normal number below 5. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    @Test
    void moons() {
        agrees("moons", new TwoMoons(61, 0).sample(new NumpyRandom(42)));
        agrees("moons-noise", new TwoMoons(61, 0.1).sample(new NumpyRandom(42)));
    }

    @Test
    void circles() {
        agrees("circles", new ConcentricCircles(61, 0, 0.5).sample(new NumpyRandom(42)));
        agrees("circles-noise", new ConcentricCircles(61, 0.05, 0.5).sample(new NumpyRandom(42)));
    }

    @Test
    void blobs() {
        NumpyRandom random = new NumpyRandom(42);
        Blobs blobs = Blobs.around(3, 61, 1.5, random);
        RealMatrix centres = read("blobs-centres");
        assertEquals(columns(centres, 0, 2), blobs.centres());
        RealMatrix expected = read("blobs");
        Batch batch = blobs.sample(random);
        // centres within 10: an ulp there is 8 times that of 1
        near(columns(expected, 0, 2), batch.inputs(), 8 * ROUNDING);
        for (int i = 0; i < batch.size(); i++) {
            assertEquals(1, batch.targets().getEntry(i, (int) expected.getEntry(i, 2)));
        }
    }

    @Test
    void friedman() {
        inputsToTheBit("friedman1", 10, new Friedman1(50, 1), 30 * ROUNDING);
        inputsToTheBit("friedman2", 4, new Friedman2(50, 125), 2000 * ROUNDING);
        inputsToTheBit("friedman3", 4, new Friedman3(50, 0.1), ROUNDING);
    }

    private static void inputsToTheBit(String name, int inputs, Regression generator, double tolerance) {
        RealMatrix expected = read(name);
        Batch batch = generator.sample(new NumpyRandom(42));
        assertEquals(columns(expected, 0, inputs), batch.inputs());
        near(columns(expected, inputs, 1), batch.targets(), tolerance);
    }

    @Test
    void swissRoll() {
        RealMatrix expected = read("swiss-roll");
        Batch batch = new SwissRoll(50, 0.5).sample(new NumpyRandom(42));
        // within 3/2 of 3 pi, 21 high
        near(columns(expected, 0, 3), batch.inputs(), 16 * ROUNDING);
        near(columns(expected, 3, 1), batch.targets(), 16 * ROUNDING);
    }

    private static void agrees(String name, Batch batch) {
        RealMatrix expected = read(name);
        near(columns(expected, 0, 2), batch.inputs(), ROUNDING);
        assertEquals(columns(expected, 2, 1), batch.targets());
    }

    private static void near(RealMatrix expected, RealMatrix actual, double tolerance) {
        for (int i = 0; i < expected.getRowDimension(); i++) {
            for (int j = 0; j < expected.getColumnDimension(); j++) {
                assertEquals(expected.getEntry(i, j), actual.getEntry(i, j), tolerance, "row " + i + ", column " + j);
            }
        }
    }

    private static RealMatrix columns(RealMatrix matrix, int from, int count) {
        return matrix.getSubMatrix(0, matrix.getRowDimension() - 1, from, from + count - 1);
    }

    private static RealMatrix read(String name) {
        try (InputStream in = SklearnTest.class.getResourceAsStream("/sklearn/" + name + ".csv")) {
            return FlatMatrix.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
