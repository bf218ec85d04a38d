package org.handgrad.plot;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** The area between the axes: data coordinates on pixels. */
record Canvas(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {

    double column(double x) {
        return xAxis.valueToJava2D(x, area, RectangleEdge.BOTTOM);
    }

    double row(double y) {
        return yAxis.valueToJava2D(y, area, RectangleEdge.LEFT);
    }

    double x(double column) {
        return xAxis.java2DToValue(column, area, RectangleEdge.BOTTOM);
    }

    double y(double row) {
        return yAxis.java2DToValue(row, area, RectangleEdge.LEFT);
    }
}
