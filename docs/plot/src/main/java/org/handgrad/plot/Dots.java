package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Points, each of its own. */
record Dots(String name, double[] x, double[] y, Color color, Shape shape) implements Mark {

    private static final BasicStroke RIM = new BasicStroke(0.8f);

    Dots {
        Numbers.sameLength(x, y, name);
    }

    /** One set of points for each class that occurs, in the colour and shape of its number. */
    static List<Dots> ofClasses(double[][] points, int[] classes, String... names) {
        double[] x = Numbers.column(points, 0, "points");
        double[] y = Numbers.column(points, 1, "points");
        if (requireNonNull(classes, "classes").length != x.length) {
            throw new IllegalArgumentException("each point needs a class, but there are " + x.length + " points and "
                    + classes.length + " classes");
        }
        return IntStream.of(classes)
                .distinct()
                .sorted()
                .mapToObj(k -> ofClass(k, k >= 0 && k < names.length ? names[k] : "class " + k, classes, x, y))
                .toList();
    }

    private static Dots ofClass(int k, String name, int[] classes, double[] x, double[] y) {
        int[] own = IntStream.range(0, x.length).filter(i -> classes[i] == k).toArray();
        return new Dots(
                name,
                IntStream.of(own).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(own).mapToDouble(i -> y[i]).toArray(),
                Palette.series(k),
                Shapes.of(k));
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
        return !color.equals(Palette.INK);
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
