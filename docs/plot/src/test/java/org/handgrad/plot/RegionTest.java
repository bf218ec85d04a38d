package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {

    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] XOR = {0, 1, 1, 0};

    /** Where the axes of a decision region of 560 x 520 begin and end. */
    private static final Rectangle AXES = new Rectangle(92, 42, 370, 400);

    /** Measured for 100 frames: 0.53 million. */
    private static final long BYTES = 1_500_000;

    @TempDir
    Path folder;

    @Test
    void shadeTellsTheSideOfOneHalf() {
        BufferedImage image = Plots.decisionRegion((x, y) -> x, CORNERS, XOR).image();
        Color left = new Color(image.getRGB(AXES.x + 4, 250));
        Color right = new Color(image.getRGB(AXES.x + AXES.width - 4, 250));
        assertTrue(left.getBlue() > left.getRed() + 50, left.toString());
        assertTrue(right.getRed() > right.getBlue() + 50, right.toString());
    }

    @Test
    void lineStandsWhereTheOutputIsOneHalf() {
        BufferedImage image = Plots.decisionRegion((x, y) -> x, CORNERS, XOR).image();
        Rectangle line = Pixels.around(image.getSubimage(AXES.x, AXES.y, AXES.width, AXES.height), Palette.INK, 400);
        assertTrue(line.height > 380 && line.width <= 3, line.toString());
        assertEquals(277.5, AXES.x + line.getCenterX(), 1.5);
    }

    @Test
    void eachClassHasItsColourAroundItsPoints() {
        BufferedImage image = Gallery.quadrants().image(560, 520);
        for (int k = 0; k < 4; k++) {
            assertTrue(Pixels.count(image, Palette.series(k)) > 500, "class " + k);
        }
    }

    @Test
    void predictionIsAskedForAllPixelsAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        Chart chart = Plots.decisionRegion(
                points -> {
                    calls.incrementAndGet();
                    return Gallery.quadrantOutputs(points);
                },
                CORNERS,
                new int[] {0, 1, 2, 3});
        calls.set(0);
        chart.image();
        assertEquals(1, calls.get());
    }

    @Test
    void bothFormsOfAClassifierGiveOnePicture() {
        Chart one = Plots.decisionRegion((x, y) -> x * y, CORNERS, XOR);
        Chart batch = Plots.decisionRegion(
                points -> {
                    double[][] outputs = new double[points.length][1];
                    for (int i = 0; i < points.length; i++) {
                        outputs[i][0] = points[i][0] * points[i][1];
                    }
                    return outputs;
                },
                CORNERS,
                XOR);
        assertEquals(0, differences(one.image(), batch.image()));
    }

    @Test
    void animationOfARegionStaysSmall() throws IOException {
        Path file = Animation.of(100, i -> Gallery.circle(0.5 + i / 5.0).title("Circle · epoch " + 30 * i))
                .save(folder.resolve("circle.gif"));
        long bytes = Files.size(file);
        System.out.printf("GIF of 100 decision regions 560 x 520: %,d bytes%n", bytes);
        assertTrue(bytes < BYTES, bytes + " bytes");
    }

    @Test
    void outputsThatAreNoNumbersHaveNoColour() {
        BufferedImage image = constant(Double.NaN, 0, Double.NaN);
        assertEquals(Palette.PAPER.getRGB(), image.getRGB(250, 200));
        assertEquals(0, Pixels.count(image, Color.BLACK));
    }

    @Test
    void infiniteOutputsTieAsFiniteOnesDo() {
        double infinite = Double.POSITIVE_INFINITY;
        assertEquals(
                constant(0, 1, 1).getRGB(250, 200),
                constant(0, infinite, infinite).getRGB(250, 200));
        assertEquals(
                constant(0, 1, 0).getRGB(250, 200), constant(0, infinite, 0).getRGB(250, 200));
    }

    private static BufferedImage constant(double... outputs) {
        return Plots.decisionRegion(
                        points ->
                                Arrays.stream(points).map(p -> outputs.clone()).toArray(double[][]::new),
                        CORNERS,
                        XOR)
                .image();
    }

    @Test
    void mistakesAreNamed() {
        String count = assertThrows(
                        IllegalArgumentException.class, () -> Plots.decisionRegion((x, y) -> x, CORNERS, new int[] {1}))
                .getMessage();
        assertTrue(count.contains("4 points") && count.contains("1 classes"), count);
        String rows = assertThrows(
                        IllegalArgumentException.class,
                        () -> Plots.decisionRegion(points -> new double[3][1], CORNERS, XOR))
                .getMessage();
        assertTrue(rows.contains("3 rows"), rows);
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int count = 0;
        int[] a = ColorTable.pixels(one);
        int[] b = ColorTable.pixels(other);
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }
}
