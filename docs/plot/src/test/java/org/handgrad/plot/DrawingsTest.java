package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Networks, flow charts, functions, histograms, bars and panels. */
class DrawingsTest {

    /** Where a network's legend begins, and a chart's. */
    private static final int LEGEND = 440;

    @Test
    void edgeHasTheColourOfItsSign() {
        BufferedImage positive = NetworkGraph.of(new double[][] {{2}}).image();
        BufferedImage negative = NetworkGraph.of(new double[][] {{-2}}).image();
        assertTrue(Pixels.around(positive, Palette.VERMILLION, LEGEND).width > 300);
        assertTrue(Pixels.around(positive, Palette.BLUE, LEGEND).isEmpty());
        assertTrue(Pixels.around(negative, Palette.BLUE, LEGEND).width > 300);
        assertTrue(Pixels.around(negative, Palette.VERMILLION, LEGEND).isEmpty());
    }

    @Test
    void largestWeightHasTheWidestEdge() {
        BufferedImage one = NetworkGraph.of(new double[][] {{1, 0.01}}).image();
        BufferedImage other = NetworkGraph.of(new double[][] {{0.01, 1}}).image();
        assertTrue(Pixels.around(one, Palette.VERMILLION, LEGEND).getCenterY() < 225);
        assertTrue(Pixels.around(other, Palette.VERMILLION, LEGEND).getCenterY() > 225);
    }

    @Test
    void networkThatDivergedIsNotBlack() {
        BufferedImage image = NetworkGraph.of(new double[][] {{Double.NaN, Double.POSITIVE_INFINITY, 1}})
                .biases(new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1})
                .image();
        assertEquals(0, Pixels.count(image, Color.BLACK));
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> NetworkGraph.of(new double[2][4], new double[3][1]))
                .getMessage();
        assertEquals("layer 1 has 4 outputs but layer 2 has 3 inputs; weights are inputs x outputs", message);
        NetworkGraph graph = NetworkGraph.of(new double[2][4], new double[4][1]);
        assertThrows(IllegalArgumentException.class, () -> graph.layers("one", "two"));
        assertThrows(IllegalArgumentException.class, () -> graph.biases(new double[4], new double[2]));
    }

    @Test
    void flowChartGrowsWithItsSteps() {
        FlowChart two = FlowChart.titled("t").step("x").arrow("w x + b").step("z");
        FlowChart three = two.arrow("σ").step("ŷ");
        assertTrue(three.width() > two.width() + 50);
        assertEquals(two.height(), three.height());
    }

    @Test
    void derivativesFlowBackInTheirOwnColour() {
        FlowChart forward = FlowChart.titled("t").step("x").arrow("f").step("y");
        FlowChart both = FlowChart.titled("t").step("x").arrow("f", "f′").step("y");
        assertEquals(0, Pixels.count(forward.image(), Palette.VERMILLION));
        assertTrue(Pixels.count(both.image(), Palette.VERMILLION) > 20);
    }

    @Test
    void activationJoinsNeighboursAndADenseLayerAll() {
        FlowChart.Arrow activation = new FlowChart.Arrow("σ", "", false);
        FlowChart.Arrow dense = new FlowChart.Arrow("W", "", true);
        assertTrue(activation.joins(1, 2, 1, 2));
        assertFalse(activation.joins(0, 2, 1, 2));
        assertTrue(activation.joins(0, 2, 2, 3));
        assertTrue(dense.joins(0, 2, 1, 2));
    }

    @Test
    void arrowNeedsAStepBeforeIt() {
        FlowChart empty = FlowChart.titled("t");
        assertThrows(IllegalStateException.class, () -> empty.arrow("f"));
        assertThrows(IllegalStateException.class, () -> empty.image());
        FlowChart waiting = empty.step("x").arrow("f");
        assertThrows(IllegalStateException.class, () -> waiting.arrow("g"));
    }

    @Test
    void functionIsBrokenWhereItJumpsAndNowhereElse() {
        Extent extent = new Extent(-2, 2);
        assertEquals(1, gaps(Function.sampled(z -> z > 0 ? 1 : 0, extent)));
        assertEquals(4, gaps(Function.sampled(Math::rint, extent)));
        assertEquals(0, gaps(Function.sampled(z -> Math.max(0, z), extent)));
        assertEquals(0, gaps(Function.sampled(z -> Math.tanh(500 * z), extent)));
    }

    @Test
    void barIsAsLongAsItsValue() {
        Chart chart = Plots.bars("s", new String[] {"a"}, 4).xRange(0, 8);
        Rectangle half = Pixels.around(chart.image(), Palette.BLUE, LEGEND - 20);
        Rectangle quarter = Pixels.around(
                Plots.bars("s", new String[] {"a"}, 2).xRange(0, 8).image(), Palette.BLUE, LEGEND - 20);
        assertEquals(2.0 * quarter.width, half.width, 3);
        assertEquals(half.x, quarter.x);
    }

    @Test
    void barsNeedAValueForEachName() {
        String message = assertThrows(IllegalArgumentException.class, () -> Plots.bars("s", new String[] {"a", "b"}, 1))
                .getMessage();
        assertEquals("'s' needs a value for each of the 2 names, but has 1", message);
    }

    @Test
    void histogramsShareTheirAxis() {
        Map<String, double[]> groups = new LinkedHashMap<>();
        groups.put("a", new double[] {0, 0.1});
        groups.put("b", new double[] {9, 10});
        Panels panels = Plots.histograms(groups);
        BufferedImage image = panels.image();
        Rectangle left = Pixels.around(image.getSubimage(0, 0, 420, 290), Palette.BLUE, 290);
        Rectangle right = Pixels.around(image.getSubimage(420, 0, 420, 290), Palette.BLUE, 290);
        assertTrue(right.x > left.x + 200, left + " and " + right);
    }

    @Test
    void histogramStandsOnALogarithmicAxis() {
        Chart chart = Plots.histogram(
                "a", DoubleStream.iterate(0, v -> v + 1).limit(100).toArray());
        Rectangle drawn = Pixels.around(chart.yRange(0.5, 1_000).logY().image(), Palette.BLUE, LEGEND);
        assertTrue(drawn.height > 100 && drawn.width > 400, drawn.toString());
    }

    @Test
    void panelsStandInTheirCells() {
        Chart blue = Plots.lossCurve(1, 1);
        Chart empty = Chart.titled("empty");
        BufferedImage image =
                Panels.of(2, empty, blue, blue).panelSize(300, 200).image();
        assertEquals(600, image.getWidth());
        assertEquals(400, image.getHeight());
        assertEquals(0, Pixels.count(image.getSubimage(0, 0, 300, 200), Palette.BLUE));
        assertTrue(Pixels.count(image.getSubimage(300, 0, 300, 200), Palette.BLUE) > 100);
        assertTrue(Pixels.count(image.getSubimage(0, 200, 300, 200), Palette.BLUE) > 100);
        assertEquals(300 * 200, Pixels.count(image.getSubimage(300, 200, 300, 200), Palette.PAPER));
    }

    @Test
    void oneHalfIsTheFirstValueOfTheUpperShades() {
        Shades output = Shades.output();
        assertTrue(output.color(0.4999).getBlue() > output.color(0.4999).getRed());
        assertTrue(output.color(0.5).getRed() > output.color(0.5).getBlue());
        assertEquals(output.color(0), output.color(-7));
        assertEquals(output.color(1), output.color(7));
    }

    private static long gaps(Function function) {
        return DoubleStream.of(function.y()).filter(Double::isNaN).count();
    }
}
