package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;

/** The way of an optimizer: a line with a dot for each step, a ring where it starts, a diamond where it ends or diverges. */
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
        int drawn = drawn(canvas);
        if (drawn == 0) {
            return;
        }
        Path2D way = new Path2D.Double();
        graphics.setPaint(color);
        graphics.setStroke(LINE);
        for (int i = 0; i < drawn; i++) {
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
        Shape end =
                at(canvas, drawn - 1, AffineTransform.getScaleInstance(1.3, 1.3).createTransformedShape(Shapes.of(3)));
        graphics.fill(end);
    }

    /** How many points there are before the first that has no place on the canvas. */
    private int drawn(Canvas canvas) {
        return (int) IntStream.range(0, x.length)
                .takeWhile(i -> Double.isFinite(canvas.column(x[i])) && Double.isFinite(canvas.row(y[i])))
                .count();
    }

    private Shape at(Canvas canvas, int i, Shape shape) {
        return AffineTransform.getTranslateInstance(canvas.column(x[i]), canvas.row(y[i]))
                .createTransformedShape(shape);
    }
}
