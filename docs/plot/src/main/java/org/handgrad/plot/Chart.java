package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;

/**
 * Lines and points over two axes; immutable: every method returns a changed copy.
 *
 * <pre>{@code
 * Chart.titled("Two rates").x("epoch").y("loss").logY().line("0.1", slow).line("1", fast).save("rates.png");
 * }</pre>
 *
 * <p>The axes fit the data unless ranges are set. A value that an axis cannot show (NaN, an infinity, or zero and less
 * on a logarithmic one) leaves a gap, and the legend counts them. Colours follow the {@link Palette} in the order the
 * series are added.
 */
public final class Chart implements Figure {

    private static final float THIN = 2f;

    private final Frame frame;
    private final List<Mark> marks;

    private Chart(Frame frame, List<Mark> marks) {
        this.frame = frame;
        this.marks = marks;
    }

    /**
     * An empty chart with axes x and y.
     *
     * @param title the line above it
     * @return it
     */
    public static Chart titled(String title) {
        return new Chart(Frame.titled(title), List.of());
    }

    /**
     * This chart under another title.
     *
     * @param title the line above it
     * @return a changed copy
     */
    public Chart title(String title) {
        return with(frame.title(title));
    }

    /**
     * This chart meant for another size.
     *
     * @param width pixels, 1 or more
     * @param height pixels, 1 or more
     * @return a changed copy
     */
    public Chart size(int width, int height) {
        return with(frame.size(width, height));
    }

    /**
     * Names the horizontal axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart x(String label) {
        return with(frame.x(axis -> axis.withLabel(label)));
    }

    /**
     * Names the vertical axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart y(String label) {
        return with(frame.y(axis -> axis.withLabel(label)));
    }

    /**
     * Fixes the horizontal axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart xRange(double low, double high) {
        return with(frame.x(axis -> axis.from(low, high)));
    }

    /**
     * Fixes the vertical axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart yRange(double low, double high) {
        return with(frame.y(axis -> axis.from(low, high)));
    }

    /**
     * Makes the horizontal axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logX() {
        return with(frame.x(Axis::logarithmic));
    }

    /**
     * Makes the vertical axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logY() {
        return with(frame.y(Axis::logarithmic));
    }

    /**
     * Makes a unit as long on both axes, so that a circle is round; one axis then shows more than was asked for.
     *
     * @return a changed copy
     */
    public Chart equalUnits() {
        return with(frame.inEqualUnits());
    }

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
        return plus(new Dots(
                name,
                Numbers.column(points, 0, "points"),
                Numbers.column(points, 1, "points"),
                Palette.INK,
                Shapes.star()));
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
        return plus(new Dots(
                name,
                Numbers.column(points, 0, "points"),
                Numbers.column(points, 1, "points"),
                Palette.series(classIndex),
                Shapes.star()));
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

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Axes axes = new Axes(
                frame.x().over(marks.stream().flatMapToDouble(Mark::xs)),
                frame.y().over(marks.stream().flatMapToDouble(Mark::ys)),
                frame.equalUnits());
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).addTo(axes, i);
        }
        JFreeChart chart = new JFreeChart(frame.title(), Typeface.TITLE, axes, false);
        Dress.on(chart);
        marks.stream().flatMap(mark -> mark.scale().stream()).map(Scale::bar).forEach(chart::addSubtitle);
        chart.draw(graphics, area);
    }

    Chart named(String... rows) {
        return with(frame.y(axis -> axis.ofNames(rows)));
    }

    Chart plus(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Chart(frame, List.copyOf(more));
    }

    private Chart with(Frame frame) {
        return new Chart(frame, marks);
    }

    private int colours() {
        return (int) marks.stream().filter(Mark::coloured).count();
    }
}
