package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An upright axis of names, the first on top. */
final class NameAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    NameAxis(String label, List<String> names) {
        super(label);
        this.names = names;
        setInverted(true);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        return IntStream.range(0, names.size())
                .mapToObj(i -> new NumberTick((double) i, names.get(i), anchor, anchor, 0))
                .toList();
    }
}
