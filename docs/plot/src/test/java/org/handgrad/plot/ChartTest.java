package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    /** Where the axes end and the legend begins, in a chart of 640 x 480. */
    private static final int LEGEND = 440;

    /** Half a line's width and the smoothing of its edge, in pixels. */
    private static final int EDGE = 3;

    @TempDir
    Path folder;

    @Test
    void imageHasThePromisedSize() {
        BufferedImage image = Plots.lossCurve(1, 0.1).image(321, 234);
        assertEquals(321, image.getWidth());
        assertEquals(234, image.getHeight());
    }

    @Test
    void savedPictureIsTheImage() throws IOException {
        Chart chart = Plots.lossCurve(1, 0.1);
        BufferedImage read = ImageIO.read(
                chart.save(folder.resolve("new/loss.PNG").toString()).toFile());
        assertArrayEquals(pixels(chart.image()), pixels(read));
    }

    @Test
    void sameChartGivesSamePixels() {
        Chart chart = Plots.lossCurve("one", 1, 0.1).line("other", new double[] {0.5, 0.2});
        assertArrayEquals(pixels(chart.image()), pixels(chart.image()));
    }

    @Test
    void horizontalLineStandsAtItsShareOfTheAxis() {
        Chart chart = Chart.titled("t").xRange(0, 1).yRange(0, 4);
        Rectangle one = drawn(chart.line("a", new double[] {0, 1}, new double[] {1, 1}));
        Rectangle two = drawn(chart.line("a", new double[] {0, 1}, new double[] {2, 2}));
        Rectangle three = drawn(chart.line("a", new double[] {0, 1}, new double[] {3, 3}));
        assertEquals(one.getCenterY() - two.getCenterY(), two.getCenterY() - three.getCenterY(), EDGE);
        assertTrue(one.y - three.y > 150, "half the axis takes more than 150 of 480 pixels");
        assertTrue(one.width > 500, "the whole axis takes more than 500 of 640 pixels");
    }

    @Test
    void logarithmicAxisGivesEachDecadeTheSameRoom() {
        Chart chart = Plots.lossCurve("a", 1, 1).yRange(1e-4, 10);
        double one = drawn(chart).getCenterY();
        double tenth = drawn(Plots.lossCurve("a", 0.1, 0.1).yRange(1e-4, 10)).getCenterY();
        double hundredth =
                drawn(Plots.lossCurve("a", 0.01, 0.01).yRange(1e-4, 10)).getCenterY();
        assertEquals(tenth - one, hundredth - tenth, EDGE);
    }

    @Test
    void equalUnitsDrawASquareAsASquare() {
        double[] x = {0, 3, 3, 0, 0};
        double[] y = {0, 0, 3, 3, 0};
        Rectangle square = drawn(Chart.titled("t").equalUnits().line("a", x, y));
        assertEquals(square.width, square.height, EDGE);
    }

    @Test
    void eachSeriesHasItsOwnColour() {
        BufferedImage image =
                Plots.lossCurve("a", 1, 1).line("b", new double[] {0.1, 0.1}).image();
        assertTrue(Pixels.count(image, Palette.BLUE) > 400);
        assertTrue(Pixels.count(image, Palette.VERMILLION) > 400);
    }

    @Test
    void starsOfAClassHaveItsColour() {
        double[][] middle = {{0.5, 0.5}};
        Chart empty = Chart.titled("stars").xRange(0, 1).yRange(0, 1);
        assertTrue(Pixels.count(empty.stars("", middle, 1).image(), Palette.VERMILLION) > 50);
        assertEquals(0, Pixels.count(empty.stars("", middle).image(), Palette.VERMILLION));
    }

    @Test
    void legendShowsNamedSeriesOnly() {
        Chart chart = Chart.titled("t").xRange(0, 1).yRange(0, 1);
        double[] steps = {0, 1};
        assertEquals(0, belowAxes(chart.line("", steps, steps)));
        assertTrue(belowAxes(chart.line("a", steps, steps)) > 5);
    }

    @Test
    void valuesALogarithmicAxisCannotShowLeaveAGap() {
        Rectangle drawn = drawn(Plots.lossCurve("a", 1, 0.5, 0, Double.NaN, Double.POSITIVE_INFINITY));
        Rectangle all = drawn(Plots.lossCurve("a", 1, 0.5, 0.5, 0.5, 0.5));
        assertEquals(all.width / 4.0, drawn.width, EDGE);
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void extremeLossesAreDrawn(double[] losses) {
        Rectangle drawn = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drawn(Plots.lossCurve("a", losses)));
        assertTrue(drawn.width > 450, drawn.toString());
    }

    private static double[][] extremes() {
        return new double[][] {
            {1, 3e-319, 1e-300},
            {1, 1e-290, 1e-300},
            {1e300, 1, 1e-300},
            {1, Math.nextUp(1.0), 1},
            {1, Math.nextDown(1.0), 1},
        };
    }

    @Test
    void logarithmicAxisBetweenNeighboursIsDrawn() {
        Chart chart = Plots.lossCurve("a", 1, 1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> chart.yRange(Math.nextDown(1.0), Math.nextUp(1.0))
                .image());
    }

    @Test
    void aLoneValueIsStillSeen() {
        assertTrue(Pixels.around(Plots.lossCurve(0.25).image(), Palette.BLUE, LEGEND).width >= 1);
    }

    @Test
    void aLoneValueBetweenGapsOfXIsStillSeen() {
        double[] x = {Double.NaN, 0.5, Double.NaN};
        Chart chart = Chart.titled("t").xRange(0, 1).yRange(0, 1).line("a", x, new double[] {0.5, 0.5, 0.5});
        assertTrue(drawn(chart).width >= 1);
    }

    @Test
    void longLineKeepsItsSpikes() {
        double[] flat =
                IntStream.range(0, 50_000).mapToDouble(i -> i == 33_333 ? 9 : 1).toArray();
        Rectangle drawn = drawn(Chart.titled("t").yRange(0, 10).line("a", flat));
        assertTrue(drawn.height > 250, drawn.toString());
    }

    @Test
    void branchesOfAnInfiniteFunctionAreNotJoined() {
        Chart chart = Chart.titled("t").xRange(-1, 1).yRange(-10, 10);
        BufferedImage gap =
                chart.function("a", x -> x == 0 ? Double.NaN : 1 / x, -1, 1).image();
        assertArrayEquals(
                pixels(gap), pixels(chart.function("a", x -> 1 / x, -1, 1).image()));
    }

    @Test
    void picturesDoNotDependOnTheCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            int[] english = pixels(Plots.lossCurve(0.25, 0.2).image());
            Locale.setDefault(Locale.GERMANY);
            assertArrayEquals(english, pixels(Plots.lossCurve(0.25, 0.2).image()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withoutADisplayShowSaysWhatToDoInstead() {
        assumeTrue(GraphicsEnvironment.isHeadless());
        String message = assertThrows(IllegalStateException.class, () -> Plots.lossCurve(1, 0.1)
                        .show())
                .getMessage();
        assertTrue(message.contains("no display") && message.contains("save("), message);
    }

    @Test
    void mistakesAreNamed() {
        double[] one = {1};
        Chart chart = Chart.titled("t");
        refused(() -> chart.line("loss", one, new double[] {1, 2}), "'loss'", "1 x", "2 y");
        refused(() -> chart.line("loss", new double[0]), "at least one");
        refused(() -> chart.xRange(2, 1), "2.0 to 1.0");
        refused(() -> chart.logY().yRange(-1, 1), "> 0", "-1.0");
        refused(() -> chart.save("picture.bmp"), ".png", "picture.bmp");
        refused(
                () -> Plots.curveOverTarget(new double[][] {{1, 2, 3}}, new double[][] {{1, 2}}),
                "curve",
                "row 0",
                "3");
    }

    private static void refused(Runnable mistake, String... named) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        for (String part : named) {
            assertTrue(message.contains(part), message);
        }
    }

    private static Rectangle drawn(Chart chart) {
        return Pixels.around(chart.image(), Palette.BLUE, LEGEND);
    }

    private static int belowAxes(Chart chart) {
        BufferedImage image = chart.image();
        BufferedImage legend = image.getSubimage(0, LEGEND, image.getWidth(), image.getHeight() - LEGEND);
        return Pixels.count(legend, Palette.BLUE);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
