package org.handgrad.plot;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** Something drawn over the axes of a chart. */
interface Mark {

    /** The x values that the axis should show. */
    DoubleStream xs();

    /** The y values that the axis should show. */
    DoubleStream ys();

    /** Whether it takes one of the palette's colours, so that the next one takes another. */
    default boolean coloured() {
        return true;
    }

    /** What its shades mean, if they mean values. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }

    /** Puts this mark on the plot as its data set {@code index}; later marks lie over earlier ones. */
    void addTo(XYPlot plot, int index);
}
