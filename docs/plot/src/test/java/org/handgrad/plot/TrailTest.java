package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {

    private static final Chart EMPTY = Chart.titled("t").xRange(-1, 3).yRange(-1, 2);
    private static final double[] LOST = {Double.NaN, Double.POSITIVE_INFINITY};

    @TempDir
    Path folder;

    @Test
    void aPathEndsWhereItDiverges() {
        double[][] finite = {{0, 0}, {1.5, 0.5}, {2, 0.5}};
        double[][] diverged = {{0, 0}, {1.5, 0.5}, {2, 0.5}, LOST, LOST};
        assertArrayEquals(pixels(EMPTY.path("a", finite)), pixels(EMPTY.path("a", diverged)));
    }

    @Test
    void aPathThatStartsNowhereIsNotDrawn() {
        Chart chart = EMPTY.path("a", new double[][] {LOST, {1, 1}});
        assertTrue(Pixels.around(chart.image(), Palette.BLUE, 440).isEmpty());
    }

    @Test
    void aDivergedPathWritesNumbersOnly() throws IOException {
        double[][] diverged = {{0, 0}, {1, 1}, LOST};
        Path file = EMPTY.path("a", diverged).save(folder.resolve("path.svg"));
        assertFalse(Files.readString(file).contains("NaN"));
    }

    private static int[] pixels(Chart chart) {
        return ColorTable.pixels(chart.image());
    }
}
