package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Points, each of its own. */
record Dots(String name, double[] x, double[] y, Color color, Shape shape) implements Mark {

    private static final BasicStroke RIM = new BasicStroke(0.8f);

    Dots {
        Numbers.sameLength(x, y, name);
    }

    @Override
    public DoubleStream xs() {
        return Arrays.stream(x);
    }

    @Override
    public DoubleStream ys() {
        return Arrays.stream(y);
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, shape);
        renderer.setSeriesPaint(0, color);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Palette.PAPER);
        renderer.setSeriesOutlineStroke(0, RIM, false);
        renderer.setSeriesVisibleInLegend(0, !name.isEmpty());
        plot.setDataset(index, Numbers.shown(name, x, y, plot));
        plot.setRenderer(index, renderer);
    }
}
