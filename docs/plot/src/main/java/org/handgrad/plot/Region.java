package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/**
 * What a classifier answers everywhere. Of one output: its value, and the line where it is one half. Of several: the
 * colour of the largest, the paler the less it leads, and the lines where the largest changes; none where one is no number.
 */
record Region(Field field, boolean binary) implements Mark {

    private static final BasicStroke BORDER = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Shades OUTPUT = Shades.output();
    private static final int BANDS = 4;

    /** The chart of this region under the points of its classes. */
    Chart under(List<Dots> classes) {
        Chart chart = Chart.titled("Decision region")
                .x("x₁")
                .y("x₂")
                .equalUnits()
                .size(560, 520)
                .plus(this);
        for (Dots dots : classes) {
            chart = chart.plus(dots);
        }
        return chart;
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.empty();
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.empty();
    }

    @Override
    public boolean coloured() {
        return false;
    }

    @Override
    public Optional<Scale> scale() {
        return binary ? Optional.of(new Scale("output", OUTPUT)) : Optional.empty();
    }

    @Override
    public void addTo(XYPlot plot, int index) {
        String name = binary ? "output = 0.5" : "boundary";
        Painted.add(plot, index, name, Painted.line(name, Palette.INK, BORDER), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        Grid grid = Grid.over(canvas, field);
        Shading.fill(graphics, grid, binary ? values -> OUTPUT.color(values[0]).getRGB() : Region::lead);
        graphics.setPaint(Palette.INK);
        graphics.setStroke(BORDER);
        if (binary) {
            graphics.draw(Isoline.of(grid, grid.values()[0], 0.5));
        } else {
            for (int k = 0; k < grid.classes(); k++) {
                graphics.draw(Isoline.of(grid, grid.lead(k), 0));
            }
        }
    }

    private static int lead(double[] values) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Palette.PAPER.getRGB();
        }
        int first = 0;
        for (int k = 1; k < values.length; k++) {
            first = values[k] > values[first] ? k : first;
        }
        double second = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < values.length; k++) {
            second = k == first ? second : Math.max(second, values[k]);
        }
        // The difference of two infinite outputs is no number.
        double lead = values[first] == second ? 0 : Math.max(0, Math.min(1, values[first] - second));
        double band = (Math.min(BANDS - 1, Math.floor(lead * BANDS)) + 0.5) / BANDS;
        Color color = Palette.blend(Palette.PAPER, Palette.series(first), 0.1 + 0.45 * band);
        return color.getRGB();
    }
}
