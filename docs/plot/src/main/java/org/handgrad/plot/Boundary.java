package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** The dashed line along which a function of two variables is zero: a boundary that is given, not learnt. */
record Boundary(String name, Field field) implements Mark {

    private static final BasicStroke DASHES =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);

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
    public void addTo(XYPlot plot, int index) {
        Painted.add(plot, index, name, Painted.line(name, Palette.INK, DASHES), this::paint);
    }

    private void paint(Graphics2D graphics, Canvas canvas) {
        Grid grid = Grid.over(canvas, field);
        graphics.setPaint(Palette.INK);
        graphics.setStroke(DASHES);
        graphics.draw(Isoline.of(grid, grid.values()[0], 0));
    }
}
