package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** A function of two variables as bands of height with contour lines between them. */
record Landscape(Field field, Extent x, Extent y, Shades shades) implements Mark {

    private static final BasicStroke CONTOUR = new BasicStroke(0.9f);
    private static final Color LINE = Palette.blend(Palette.BLUE, Palette.PAPER, 0.35);
    private static final int SAMPLES = 60;

    /** Its shades from the lowest to the highest value on the rectangle. */
    static Landscape of(Field field, Extent x, Extent y) {
        double[][] points = new double[SAMPLES * SAMPLES][];
        for (int i = 0; i < points.length; i++) {
            double across = (double) (i % SAMPLES) / (SAMPLES - 1);
            double up = (double) (i / SAMPLES) / (SAMPLES - 1);
            points[i] = new double[] {x.low() + x.length() * across, y.low() + y.length() * up};
        }
        double[] heights = Arrays.stream(field.at(points))
                .mapToDouble(row -> row[0])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (heights.length == 0) {
            throw new IllegalArgumentException("the function is finite nowhere on [" + x.low() + ", " + x.high()
                    + "] x [" + y.low() + ", " + y.high() + "]; choose another rectangle");
        }
        return new Landscape(field, x, y, Shades.landscape(heights[0], heights[heights.length - 1]));
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(x.low(), x.high());
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.of(y.low(), y.high());
    }

    @Override
    public Optional<Scale> scale() {
        return Optional.of(new Scale("height", shades));
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        Painted.add(plot, index, "contour", Painted.line("contour", LINE, CONTOUR), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        Grid grid = Grid.over(canvas, field);
        Shading.fill(graphics, grid, values -> shades.color(values[0]).getRGB());
        graphics.setPaint(LINE);
        graphics.setStroke(CONTOUR);
        for (int edge = 1; edge < shades.edges().length; edge++) {
            graphics.draw(Isoline.of(grid, grid.values()[0], shades.edges()[edge]));
        }
    }
}
