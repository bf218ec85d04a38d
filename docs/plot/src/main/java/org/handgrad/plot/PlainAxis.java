package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/** A linear axis with a tick at every round step, few enough to be read. */
final class PlainAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Pixels from one tick to the next, at least. */
    private static final double ACROSS = 62;

    private static final double UP = 38;

    private final double smallestStep;

    PlainAxis(String label, boolean whole) {
        super(label);
        smallestStep = whole ? 1 : 0;
        setAutoRangeIncludesZero(false);
    }

    @Override
    protected void selectAutoTickUnit(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        boolean upright = RectangleEdge.isLeftOrRight(edge);
        double ticks = Math.max(1, upright ? area.getHeight() / UP : area.getWidth() / ACROSS);
        double step = TickText.roundStep(Math.max(smallestStep, getRange().getLength() / ticks));
        setTickUnit(new Unit(step), false, false);
    }

    private static final class Unit extends NumberTickUnit {

        private static final long serialVersionUID = 1L;

        Unit(double step) {
            super(step);
        }

        @Override
        public String valueToString(double value) {
            return TickText.number(value, getSize());
        }
    }
}
