package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/**
 * The frame and the two axes of a chart. The left axis always takes the same room, so that the frames of an animation
 * do not jump when its numbers get longer.
 */
final class Axes extends XYPlot {

    private static final long serialVersionUID = 1L;
    private static final double LEFT = 74;

    private final boolean equalUnits;

    Axes(ValueAxis x, ValueAxis y, boolean equalUnits) {
        super(null, x, y, null);
        this.equalUnits = equalUnits;
        setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        setBackgroundPaint(Palette.PAPER);
        setOutlinePaint(Palette.FRAME);
        setDomainGridlinePaint(Palette.GRID);
        setRangeGridlinePaint(Palette.GRID);
        setRangeGridlinesVisible(!(y instanceof NameAxis));
        setDomainGridlineStroke(new BasicStroke(1));
        setRangeGridlineStroke(new BasicStroke(1));
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo rendering) {
        if (equalUnits) {
            Rectangle2D inside = (Rectangle2D) area.clone();
            getInsets().trim(inside);
            equalize(calculateAxisSpace(graphics, inside).shrink(inside, null));
        }
        super.draw(graphics, area, anchor, parent, rendering);
    }

    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D graphics, Rectangle2D area) {
        AxisSpace space = super.calculateAxisSpace(graphics, area);
        space.setLeft(Math.max(space.getLeft(), LEFT));
        return space;
    }

    /** Lengthens one axis until a unit is as long on both. */
    private void equalize(Rectangle2D data) {
        Extent x = extent(getDomainAxis());
        Extent y = extent(getRangeAxis());
        double unit = Math.max(x.length() / data.getWidth(), y.length() / data.getHeight());
        set(getDomainAxis(), x.withLength(unit * data.getWidth()));
        set(getRangeAxis(), y.withLength(unit * data.getHeight()));
    }

    private static Extent extent(ValueAxis axis) {
        return new Extent(axis.getLowerBound(), axis.getUpperBound());
    }

    private static void set(ValueAxis axis, Extent extent) {
        axis.setRange(extent.low(), extent.high());
    }
}
