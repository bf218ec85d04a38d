package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** The way of an optimizer: a line with a dot for each step, a ring where it starts and a diamond where it ends. */
record Trail(String name, double[] x, double[] y, Color color) implements Mark {

    private static final BasicStroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final int DOTS = 200;

    Trail {
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
        Painted.add(plot, index, name, Painted.line(name, color, LINE), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        Path2D way = new Path2D.Double();
        graphics.setPaint(color);
        graphics.setStroke(LINE);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                break;
            }
            if (i == 0) {
                way.moveTo(canvas.column(x[i]), canvas.row(y[i]));
            } else {
                way.lineTo(canvas.column(x[i]), canvas.row(y[i]));
            }
            if (x.length <= DOTS) {
                graphics.fill(at(canvas, i, Shapes.dot(3)));
            }
        }
        graphics.draw(way);
        Shape start = at(canvas, 0, Shapes.dot(5));
        graphics.setPaint(Palette.PAPER);
        graphics.fill(start);
        graphics.setPaint(color);
        graphics.draw(start);
        Shape end = at(
                canvas, x.length - 1, AffineTransform.getScaleInstance(1.3, 1.3).createTransformedShape(Shapes.of(3)));
        graphics.fill(end);
    }

    private Shape at(Canvas canvas, int i, Shape shape) {
        return AffineTransform.getTranslateInstance(canvas.column(x[i]), canvas.row(y[i]))
                .createTransformedShape(shape);
    }
}
