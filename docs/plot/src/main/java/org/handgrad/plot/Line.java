package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Points joined in their order; broken where a value is not finite or not on the axis. */
record Line(String name, double[] x, double[] y, Color color, float width, Style style) implements Mark {

    /** How it is drawn between and at its points. */
    enum Style {
        PLAIN,
        DASHED,
        KNOTTED,
        /** As plain, but its gaps are meant and need no mention in the legend. */
        BROKEN
    }

    static final Line2D SAMPLE = new Line2D.Double(0, 0, 22, 0);

    Line {
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
    public boolean coloured() {
        return style != Style.DASHED;
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        XYDataset shown = style == Style.BROKEN ? Numbers.broken(name, x, y, plot) : Numbers.shown(name, x, y, plot);
        XYLineAndShapeRenderer renderer = new Joined(shown, style == Style.KNOTTED);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke(), false);
        renderer.setSeriesShape(0, Shapes.dot(style == Style.KNOTTED ? 2 * width : 1.3 * width));
        renderer.setLegendLine(SAMPLE);
        renderer.setSeriesVisibleInLegend(0, !name.isEmpty());
        plot.setDataset(index, shown);
        plot.setRenderer(index, renderer);
    }

    private BasicStroke stroke() {
        float[] dash = style == Style.DASHED ? new float[] {3 * width, 2 * width} : null;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Shows every point if asked to, and always one that stands alone between gaps, which no line would show. */
    private static final class Joined extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1L;

        private final transient XYDataset data;
        private final boolean everywhere;

        Joined(XYDataset data, boolean everywhere) {
            super(true, false);
            this.data = data;
            this.everywhere = everywhere;
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            return everywhere || missing(item - 1) && missing(item + 1);
        }

        private boolean missing(int item) {
            return item < 0
                    || item >= data.getItemCount(0)
                    || Double.isNaN(data.getXValue(0, item))
                    || Double.isNaN(data.getYValue(0, item));
        }
    }
}
