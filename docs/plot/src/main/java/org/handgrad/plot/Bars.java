package org.handgrad.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** Lying bars, one in each row, with their value at the end; of several series each takes its lane of the rows. */
record Bars(String name, double[] values, int lane, int lanes, Color color) implements Mark {

    private static final double GAP = 4;
    private static final double FILLED = 0.76;

    /** How much longer the axis is than the longest bar, so that its value has room. */
    private static final double ROOM = 1.13;

    /** The chart of several series over the same names. */
    static Chart chart(String quantity, String[] names, Map<String, double[]> series) {
        Chart chart = Chart.titled(quantity).x(quantity).y("").named(names);
        int lane = 0;
        for (Map.Entry<String, double[]> one : series.entrySet()) {
            double[] values = one.getValue().clone();
            if (values.length != names.length) {
                throw new IllegalArgumentException("'" + one.getKey() + "' needs a value for each of the "
                        + names.length + " names, but has " + values.length);
            }
            chart = chart.plus(new Bars(one.getKey(), values, lane, series.size(), Palette.series(lane)));
            lane++;
        }
        return chart;
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.concat(
                DoubleStream.of(0), Arrays.stream(values).flatMap(v -> DoubleStream.of(v, v * ROOM)));
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.of(-0.5, values.length - 0.5);
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        Painted.add(plot, index, name, Painted.area(name, color), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        boolean zeroIsShown = canvas.xAxis().getLowerBound() <= 0;
        double foot = zeroIsShown ? canvas.column(0) : canvas.area().getMinX();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && (zeroIsShown || values[i] > 0)) {
                bar(graphics, canvas, foot, i);
            }
        }
        graphics.setPaint(Palette.FRAME);
        graphics.draw(new Line2D.Double(
                foot, canvas.area().getMinY(), foot, canvas.area().getMaxY()));
    }

    private void bar(Graphics2D graphics, Canvas canvas, double foot, int i) {
        double top = i - FILLED / 2 + FILLED * lane / lanes;
        Rectangle2D bar = new Rectangle2D.Double();
        bar.setFrameFromDiagonal(foot, canvas.row(top), canvas.column(values[i]), canvas.row(top + FILLED / lanes));
        graphics.setPaint(color);
        graphics.fill(bar);
        label(graphics, canvas.area(), bar, values[i]);
    }

    /** Writes the value beyond the end of its bar, or within where the axes leave no room. */
    private static void label(Graphics2D graphics, Rectangle2D area, Rectangle2D bar, double value) {
        String text = text(value);
        double width = Lettering.width(Typeface.TICK, text) + GAP;
        boolean left = value < 0;
        boolean beyond = left ? bar.getMinX() - width > area.getMinX() : bar.getMaxX() + width + GAP < area.getMaxX();
        double x = left ? bar.getMinX() + (beyond ? -width : GAP) : bar.getMaxX() + (beyond ? GAP : -width);
        graphics.setPaint(beyond ? Palette.INK : Palette.PAPER);
        graphics.setFont(Typeface.TICK);
        graphics.drawString(text, (float) x, (float) bar.getCenterY() + 4);
    }

    /** Three digits, without an exponent where that is as short. */
    private static String text(double value) {
        double size = Math.abs(value);
        if (size == 0 || size >= 1e-3 && size < 1e6) {
            int decimals = size == 0 || size >= 100 ? 0 : Math.min(5, 2 - (int) Math.floor(Math.log10(size)));
            String plain =
                    String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
            return plain.contains(".") ? plain.replaceAll("\\.?0+$", "") : plain;
        }
        int exponent = (int) Math.floor(Math.log10(size));
        return String.format(Locale.ROOT, "%.2f·", value / Math.pow(10, exponent)) + TickText.power(exponent);
    }
}
