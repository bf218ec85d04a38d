package org.handgrad.plot;

import java.awt.BasicStroke;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The bar beside a chart that says which shade means which value. */
record Scale(String label, Shades shades) {

    PaintScaleLegend bar() {
        NumberAxis axis = new PlainAxis(label, false);
        axis.setLabelFont(Typeface.LABEL);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelFont(Typeface.TICK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setRange(shades.getLowerBound(), shades.getUpperBound());
        PaintScaleLegend bar = new PaintScaleLegend(shades, axis);
        bar.setSubdivisionCount(400);
        bar.setStripWidth(12);
        bar.setStripOutlineVisible(true);
        bar.setStripOutlinePaint(Palette.FRAME);
        bar.setStripOutlineStroke(new BasicStroke(1));
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setMargin(new RectangleInsets(4, 8, 46, 0));
        bar.setBackgroundPaint(Palette.PAPER);
        return bar;
    }
}
