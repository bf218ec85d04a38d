package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.Check;
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

    private final String title;
    private final Axis x;
    private final Axis y;
    private final boolean equalUnits;
    private final List<Mark> marks;
    private final int width;
    private final int height;

    private Chart(String title, Axis x, Axis y, boolean equalUnits, List<Mark> marks, int width, int height) {
        this.title = requireNonNull(title, "title");
        this.x = x;
        this.y = y;
        this.equalUnits = equalUnits;
        this.marks = marks;
        this.width = Check.atLeast(width, 1, "width");
        this.height = Check.atLeast(height, 1, "height");
    }

    /**
     * An empty chart with axes x and y.
     *
     * @param title the line above it
     * @return it
     */
    public static Chart titled(String title) {
        return new Chart(title, Axis.named("x"), Axis.named("y"), false, List.of(), 640, 480);
    }

    /**
     * This chart under another title.
     *
     * @param title the line above it
     * @return a changed copy
     */
    public Chart title(String title) {
        return new Chart(title, x, y, equalUnits, marks, width, height);
    }

    /**
     * This chart meant for another size.
     *
     * @param width pixels, 1 or more
     * @param height pixels, 1 or more
     * @return a changed copy
     */
    public Chart size(int width, int height) {
        return new Chart(title, x, y, equalUnits, marks, width, height);
    }

    /**
     * Names the horizontal axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart x(String label) {
        return with(x.withLabel(label), y);
    }

    /**
     * Names the vertical axis.
     *
     * @param label what it counts, with its unit
     * @return a changed copy
     */
    public Chart y(String label) {
        return with(x, y.withLabel(label));
    }

    /**
     * Fixes the horizontal axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart xRange(double low, double high) {
        return with(x.from(low, high), y);
    }

    /**
     * Fixes the vertical axis.
     *
     * @param low where it begins
     * @param high where it ends, more than {@code low}
     * @return a changed copy
     */
    public Chart yRange(double low, double high) {
        return with(x, y.from(low, high));
    }

    /**
     * Makes the horizontal axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logX() {
        return with(x.logarithmic(), y);
    }

    /**
     * Makes the vertical axis logarithmic.
     *
     * @return a changed copy
     */
    public Chart logY() {
        return with(x, y.logarithmic());
    }

    /**
     * Makes a unit as long on both axes, so that a circle is round; one axis then shows more than was asked for.
     *
     * @return a changed copy
     */
    public Chart equalUnits() {
        return new Chart(title, x, y, true, marks, width, height);
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
        return plus(new Line(name, x.clone(), y.clone(), Palette.series(colours()), THIN, false));
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

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Axes axes = new Axes(
                x.over(marks.stream().flatMapToDouble(Mark::xs)),
                y.over(marks.stream().flatMapToDouble(Mark::ys)),
                equalUnits);
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).addTo(axes, i);
        }
        JFreeChart chart = new JFreeChart(title, Typeface.TITLE, axes, false);
        Dress.on(chart);
        chart.draw(graphics, area);
    }

    Chart plus(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Chart(title, x, y, equalUnits, List.copyOf(more), width, height);
    }

    private Chart with(Axis x, Axis y) {
        return new Chart(title, x, y, equalUnits, marks, width, height);
    }

    private int colours() {
        return (int) marks.stream().filter(Mark::coloured).count();
    }
}
