package org.handgrad.plot;

import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The looks that all charts share: title, legend, margins. */
final class Dress {

    private Dress() {}

    static void on(JFreeChart chart) {
        chart.setBackgroundPaint(Palette.PAPER);
        chart.setPadding(new RectangleInsets(8, 6, 6, 14));
        chart.getTitle().setPaint(Palette.INK);
        chart.getTitle().setPadding(new RectangleInsets(2, 0, 6, 0));
        LegendTitle legend = new LegendTitle(chart.getPlot());
        Font font = Typeface.LABEL;
        legend.setItemFont(font);
        legend.setItemPaint(Palette.INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Palette.PAPER);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
        chart.addLegend(legend);
    }
}
