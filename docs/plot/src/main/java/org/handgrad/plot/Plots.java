package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

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

    private static final float BOLD = 3f;

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
        double[] x = Numbers.column(target, 0, "target");
        double[] y = Numbers.column(target, 1, "target");
        Extent wide = Extent.around(Arrays.stream(x), false);
        Extent high = Extent.around(Arrays.stream(y), false);
        return Chart.titled("Prediction over target")
                .equalUnits()
                .xRange(wide.low(), wide.high())
                .yRange(high.low(), high.high())
                .plus(new Dots("target", x, y, Palette.GREY, Shapes.dot(3.5)))
                .plus(new Line(
                        "prediction",
                        Numbers.column(requireNonNull(curve, "curve"), 0, "curve"),
                        Numbers.column(curve, 1, "curve"),
                        Palette.VERMILLION,
                        BOLD,
                        false));
    }
}
