package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;

/** How many values lie in each of equal bins; bin i reaches from {@code edges[i]} to {@code edges[i + 1]}. */
record Histogram(String name, Extent extent, double[] edges, double[] counts) implements Mark {

    private static final BasicStroke RIM = new BasicStroke(0.8f);
    private static final int FEWEST = 10;
    private static final int MOST = 40;

    /** The values within the extent; about the root of their number of bins. */
    static Histogram of(String name, double[] values, Extent extent) {
        int bins = Math.max(FEWEST, Math.min(MOST, (int) Math.sqrt(values.length)));
        double width = extent.length() / bins;
        double[] edges = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> extent.low() + i * width)
                .toArray();
        double[] counts = new double[bins];
        for (double value : values) {
            if (value >= extent.low() && value <= extent.high()) {
                counts[Math.min(bins - 1, (int) ((value - extent.low()) / width))]++;
            }
        }
        return new Histogram(name, extent, edges, counts);
    }

    /** The chart of this histogram alone. */
    Chart chart() {
        double most = Arrays.stream(counts).max().orElse(0);
        return Chart.titled(name)
                .x("value")
                .y("count")
                .xRange(extent.low(), extent.high())
                .yRange(0, Math.max(1, 1.06 * most))
                .plus(this);
    }

    @Override
    public DoubleStream xs() {
        return Arrays.stream(edges);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(counts));
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        Painted.add(plot, index, name, Painted.area(name, Palette.BLUE), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        double foot = canvas.yAxis().getLowerBound() <= 0
                ? canvas.row(0)
                : canvas.area().getMaxY();
        graphics.setStroke(RIM);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Rectangle2D bar = new Rectangle2D.Double();
                bar.setFrameFromDiagonal(
                        canvas.column(edges[i]), foot, canvas.column(edges[i + 1]), canvas.row(counts[i]));
                graphics.setPaint(Palette.BLUE);
                graphics.fill(bar);
                graphics.setPaint(Palette.PAPER);
                graphics.draw(bar);
            }
        }
    }
}
