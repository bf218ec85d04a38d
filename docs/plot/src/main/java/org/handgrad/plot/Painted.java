package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** A mark that a brush paints as a whole, at its place between the other marks. */
final class Painted extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Graphics2D, Canvas> brush;
    private final transient LegendItem sample;

    private Painted(BiConsumer<Graphics2D, Canvas> brush, LegendItem sample) {
        this.brush = brush;
        this.sample = sample;
    }

    /** Puts it on the plot; {@code sample} stands in the legend unless the name is empty. */
    static void add(XYPlot plot, int index, String name, LegendItem sample, BiConsumer<Graphics2D, Canvas> brush) {
        DefaultXYDataset once = new DefaultXYDataset();
        once.addSeries(name, new double[][] {{0}, {0}});
        plot.setDataset(index, once);
        plot.setRenderer(index, new Painted(brush, name.isEmpty() ? null : sample));
    }

    static LegendItem line(String name, Color color, BasicStroke stroke) {
        return new LegendItem(name, null, null, null, Line.SAMPLE, stroke, color);
    }

    static LegendItem area(String name, Color color) {
        return new LegendItem(name, null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), color);
    }

    static LegendItem shape(String name, Shape shape, Color color) {
        return new LegendItem(name, null, null, null, shape, color);
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
        return sample;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo rendering) {
        XYItemRendererState state = super.initialise(graphics, area, plot, data, rendering);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo rendering,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        brush.accept(graphics, new Canvas(area, xAxis, yAxis));
    }
}
