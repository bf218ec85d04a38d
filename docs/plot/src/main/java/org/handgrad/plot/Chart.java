package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
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
public final class Chart extends ChartMarks implements Figure {

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

    @Override
    Chart plus(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Chart(frame, List.copyOf(more));
    }

    @Override
    Frame frame() {
        return frame;
    }

    @Override
    Chart with(Frame frame) {
        return new Chart(frame, marks);
    }

    @Override
    int colours() {
        return (int) marks.stream().filter(Mark::coloured).count();
    }
}
