package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with ticks a person would choose: powers of ten, with 2 and 5 between them if they are few, and
 * round steps if there is none.
 */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    /** More labels than this on an axis crowd it. */
    private static final int LABELS = 9;

    DecadeAxis(String label) {
        super(label);
        setSmallestValue(Double.MIN_NORMAL);
        setTickUnit(new NumberTickUnit(1), false, false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        double decades = Math.log10(getUpperBound() / getLowerBound());
        if (decades < 1) {
            steps(ticks, anchor);
        } else {
            powers(ticks, anchor, decades < 3 ? new int[] {1, 2, 5} : new int[] {1});
        }
        return ticks;
    }

    private void steps(List<NumberTick> ticks, TextAnchor anchor) {
        double step = TickText.roundStep(getRange().getLength() / LABELS);
        double first = Math.ceil(getLowerBound() / step);
        // Of large neighbours k + 1 is k, so the number of labels ends the loop, too.
        for (int i = 0; i <= LABELS && (first + i) * step <= getUpperBound(); i++) {
            ticks.add(tick((first + i) * step, TickText.number((first + i) * step, step), anchor));
        }
    }

    private void powers(List<NumberTick> ticks, TextAnchor anchor, int[] digits) {
        int first = (int) Math.floor(Math.log10(getLowerBound()));
        int last = (int) Math.ceil(Math.log10(getUpperBound()));
        int stride = (last - first + LABELS - 1) / LABELS;
        boolean plain = first >= -5 && last <= 5;
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit : digits) {
                double value = digit * Math.pow(10, exponent);
                if (getRange().contains(value) && exponent % stride == 0) {
                    ticks.add(tick(value, plain ? decimal(value, exponent) : power(digit, exponent), anchor));
                }
            }
        }
    }

    private static NumberTick tick(double value, String text, TextAnchor anchor) {
        return new NumberTick(value, text, anchor, anchor, 0);
    }

    private static String decimal(double value, int exponent) {
        return TickText.number(value, Math.pow(10, Math.min(0, exponent)));
    }

    private static String power(int digit, int exponent) {
        return (digit == 1 ? "" : digit + "·") + TickText.power(exponent);
    }
}
