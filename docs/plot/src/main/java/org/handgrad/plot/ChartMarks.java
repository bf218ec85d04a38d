package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What can be drawn over the axes of a chart. It has a class of its own for the reader's sake; users see it in {@link Chart}. */
abstract sealed class ChartMarks extends ChartAxes permits Chart {

    private static final float THIN = 2f;

    abstract Chart plus(Mark mark);

    /** How many of the palette's colours are taken. */
    abstract int colours();

    /**
     * Adds values joined by a line, at 0, 1, 2, ...
     *
     * @param name its name in the legend; empty to leave it out there
     * @param y the values, one or more
     * @return a changed copy
     */
    public Chart line(String name, double[] y) {
        return line(name, Numbers.indices(requireNonNull(y, "y").length), y);
    }

    /**
     * Adds points joined in their order.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param x their x, one or more
     * @param y their y, as many
     * @return a changed copy
     */
    public Chart line(String name, double[] x, double[] y) {
        return plus(new Line(name, x.clone(), y.clone(), Palette.series(colours()), THIN, Line.Style.PLAIN));
    }

    /**
     * Adds points joined in their order and shown as dots: for a few measurements.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param x their x, one or more
     * @param y their y, as many
     * @return a changed copy
     */
    public Chart knots(String name, double[] x, double[] y) {
        return plus(new Line(name, x.clone(), y.clone(), Palette.series(colours()), THIN, Line.Style.KNOTTED));
    }

    /**
     * Adds a function of one variable; where it jumps there is a gap.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param function its value at x
     * @param from where it begins
     * @param to where it ends, more than {@code from}
     * @return a changed copy
     */
    public Chart function(String name, DoubleUnaryOperator function, double from, double to) {
        Function samples = Function.sampled(function, new Extent(from, to));
        return plus(new Line(name, samples.x(), samples.y(), Palette.series(colours()), THIN, Line.Style.BROKEN));
    }

    /**
     * Adds points that are not joined.
     *
     * @param name their name in the legend; empty to leave it out there
     * @param x their x, one or more
     * @param y their y, as many
     * @return a changed copy
     */
    public Chart points(String name, double[] x, double[] y) {
        int next = colours();
        return plus(new Dots(name, x.clone(), y.clone(), Palette.series(next), Shapes.of(next)));
    }

    /**
     * Adds a dashed line in near black: what is true, as the circle that a network should find.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param x its points' x, one or more
     * @param y their y, as many
     * @return a changed copy
     */
    public Chart truth(String name, double[] x, double[] y) {
        return plus(new Line(name, x.clone(), y.clone(), Palette.INK, THIN, Line.Style.DASHED));
    }

    /**
     * Adds a dashed line in near black where a function is zero: a true boundary.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param function its value at (x, y), less than zero on one side and more on the other
     * @return a changed copy
     */
    public Chart boundary(String name, DoubleBinaryOperator function) {
        return plus(new Boundary(name, Field.of(function)));
    }

    /**
     * Adds stars in near black: points that are given, as the seeds of regions.
     *
     * @param name their name in the legend; empty to leave it out there
     * @param points where they stand, n x 2
     * @return a changed copy
     */
    public Chart stars(String name, double[][] points) {
        return stars(name, points, Palette.INK);
    }

    /**
     * Adds stars in the colour of a class: points that are given and belong to it, as the seeds of its regions.
     *
     * @param name their name in the legend; empty to leave it out there
     * @param points where they stand, n x 2
     * @param classIndex the class, from 0, as in {@link Plots#decisionRegion}
     * @return a changed copy
     */
    public Chart stars(String name, double[][] points, int classIndex) {
        return stars(name, points, Palette.series(classIndex));
    }

    /**
     * Adds the way of an optimizer, with a dot for each step, a ring where it starts and a diamond where it ends.
     *
     * @param name its name in the legend; empty to leave it out there
     * @param path where it stood, n x 2
     * @return a changed copy
     */
    public Chart path(String name, double[][] path) {
        return plus(new Trail(
                name, Numbers.column(path, 0, "path"), Numbers.column(path, 1, "path"), Palette.series(colours())));
    }

    private Chart stars(String name, double[][] points, Color color) {
        double[] x = Numbers.column(points, 0, "points");
        double[] y = Numbers.column(points, 1, "points");
        return plus(new Dots(name, x, y, color, Shapes.star()));
    }
}
