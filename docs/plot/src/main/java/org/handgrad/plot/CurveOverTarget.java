package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A learnt curve over the points it should meet, in a window that the target alone decides. */
final class CurveOverTarget {

    private static final float BOLD = 3f;

    private CurveOverTarget() {}

    static Chart chart(double[][] curve, double[][] target) {
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
                        Line.Style.PLAIN));
    }
}
