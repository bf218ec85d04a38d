package org.handgrad.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The front door: one line for each picture of the lessons.
 *
 * <pre>{@code
 * Plots.lossCurve(losses).save("loss.png");
 * Plots.curveOverTarget(predictions, targets).title("epoch 200").show();
 * }</pre>
 *
 * <p>Rows are samples, so a curve in the plane is n x 2: what {@code RealMatrix.getData()} gives.
 */
public final class Plots {

    private Plots() {}

    /**
     * The loss after each epoch, on a logarithmic axis.
     *
     * @param losses one for each epoch, from epoch 0
     * @return a chart; {@link Chart#line(String, double[])} adds further runs
     */
    public static Chart lossCurve(double... losses) {
        return lossCurve("loss", losses);
    }

    /**
     * The loss after each epoch of a named run, on a logarithmic axis.
     *
     * @param run its name in the legend
     * @param losses one for each epoch, from epoch 0
     * @return a chart; {@link Chart#line(String, double[])} adds further runs
     */
    public static Chart lossCurve(String run, double... losses) {
        return Chart.titled("Loss while training").x("epoch").y("loss").logY().line(run, losses);
    }

    /**
     * A learnt curve in the plane over the points it should meet, a unit being as long on both axes. The axes fit the
     * target alone, so that all frames of an animation show the same window.
     *
     * @param curve its points in their order, n x 2
     * @param target the true points, m x 2
     * @return a chart
     */
    public static Chart curveOverTarget(double[][] curve, double[][] target) {
        return CurveOverTarget.chart(curve, target);
    }

    /**
     * What a classifier with one output answers everywhere, the line where it answers one half, and the points it
     * learnt from. Points are circles for class 0 and squares for class 1.
     *
     * @param output the network's output at (x, y), in [0, 1]
     * @param points the samples, n x 2
     * @param classes their classes, n times 0 or 1
     * @param names the classes' names in the legend, from class 0; {@code class 0} and so on where there is none
     * @return a chart, a unit being as long on both axes
     */
    public static Chart decisionRegion(DoubleBinaryOperator output, double[][] points, int[] classes, String... names) {
        return new Region(Field.of(output), true).under(Dots.ofClasses(points, classes, names));
    }

    /**
     * What a classifier answers everywhere, and the points it learnt from. It is asked for all pixels at once: {@code
     * Plots.decisionRegion(x -> network.predict(x).getData(), points, classes)}. With one output the line is where that
     * is one half; with several, each region has the colour of its largest output, paler the less that leads.
     *
     * @param predict the outputs, m x k, at points, m x 2
     * @param points the samples, n x 2
     * @param classes their classes, from 0
     * @param names the classes' names in the legend, from class 0; {@code class 0} and so on where there is none
     * @return a chart, a unit being as long on both axes
     */
    public static Chart decisionRegion(
            UnaryOperator<double[][]> predict, double[][] points, int[] classes, String... names) {
        Field field = Field.of(predict);
        boolean binary = field.at(new double[1][2])[0].length == 1;
        return new Region(field, binary).under(Dots.ofClasses(points, classes, names));
    }

    /**
     * A function of two variables as a map with contour lines, closer the steeper it is.
     *
     * @param function its value at (x, y)
     * @param xRange where x begins and ends
     * @param yRange where y begins and ends
     * @return a chart; {@link Chart#path(String, double[][])} adds the ways of optimizers
     */
    public static Chart contourMap(DoubleBinaryOperator function, double[] xRange, double[] yRange) {
        Extent x = Extent.of(xRange, "xRange");
        Extent y = Extent.of(yRange, "yRange");
        return Chart.titled("Contour map")
                .xRange(x.low(), x.high())
                .yRange(y.low(), y.high())
                .plus(Landscape.of(Field.of(function), x, y));
    }

    /**
     * A function of one variable and its derivative; where one jumps there is a gap.
     *
     * @param name the function's name, as {@code "σ(z)"}
     * @param function its value
     * @param derivative its derivative's value
     * @param from where the picture begins
     * @param to where it ends, more than {@code from}
     * @return a chart
     */
    public static Chart functionWithDerivative(
            String name, DoubleUnaryOperator function, DoubleUnaryOperator derivative, double from, double to) {
        return Chart.titled(name + " and its derivative")
                .y("value")
                .function(name, function, from, to)
                .function(Function.primed(name), derivative, from, to);
    }

    /**
     * How often values occur.
     *
     * @param name what they are
     * @param values one or more; those that are not finite are left out
     * @return a chart
     */
    public static Chart histogram(String name, double... values) {
        return Histogram.of(name, values, Extent.around(Arrays.stream(values), false))
                .chart();
    }

    /**
     * How often values occur in each of several groups, for instance the weights of each layer: a panel for each, all
     * over the same axis.
     *
     * @param groups the values under their names, in the order of the map
     * @return up to three panels in a row
     */
    public static Panels histograms(Map<String, double[]> groups) {
        Extent extent = Extent.around(groups.values().stream().flatMapToDouble(Arrays::stream), false);
        return Panels.of(
                3,
                groups.entrySet().stream()
                        .map(group -> Histogram.of(group.getKey(), group.getValue(), extent)
                                .chart())
                        .toList());
    }

    /**
     * A bar for each name, with its value at the end; {@link Chart#logX()} for values of different size.
     *
     * @param quantity what the values measure, with the unit
     * @param names one for each bar, from top to bottom
     * @param values as many
     * @return a chart
     */
    public static Chart bars(String quantity, String[] names, double... values) {
        return bars(quantity, names, Map.of(quantity, values));
    }

    /**
     * A bar for each name and series, with its value at the end; {@link Chart#logX()} for values of different size.
     *
     * @param quantity what the values measure, with the unit
     * @param names one for each group of bars, from top to bottom
     * @param series the values under their names, as many as {@code names} each, in the order of the map
     * @return a chart
     */
    public static Chart bars(String quantity, String[] names, Map<String, double[]> series) {
        return Bars.chart(quantity, names, series);
    }

    /**
     * A curve's way to its last shape, all of its shapes on top of each other: a picture for the wall.
     *
     * @param curves the points of each shape in their order, m x 2, first to last
     * @return a figure without axes
     */
    public static Figure growth(List<double[][]> curves) {
        return new Growth(curves);
    }
}
