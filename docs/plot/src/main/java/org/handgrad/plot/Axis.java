package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;

/** What an axis says and how it runs; without an extent it fits the data. */
record Axis(String label, boolean log, Optional<Extent> extent) {

    Axis {
        requireNonNull(label, "label");
    }

    static Axis named(String label) {
        return new Axis(label, false, Optional.empty());
    }

    Axis withLabel(String label) {
        return new Axis(label, log, extent);
    }

    Axis logarithmic() {
        if (extent.isPresent() && extent.get().low() <= 0) {
            throw new IllegalArgumentException("a logarithmic axis shows numbers > 0, but its range begins at "
                    + extent.get().low());
        }
        return new Axis(label, true, extent);
    }

    Axis from(double low, double high) {
        Axis ranged = new Axis(label, false, Optional.of(new Extent(low, high)));
        return log ? ranged.logarithmic() : ranged;
    }

    ValueAxis over(DoubleStream values) {
        double[] all = values.toArray();
        Extent shown = extent.orElseGet(() -> Extent.around(DoubleStream.of(all), log));
        boolean whole = DoubleStream.of(all).allMatch(v -> v == Math.rint(v));
        ValueAxis axis = log ? new DecadeAxis(label) : new PlainAxis(label, whole);
        axis.setRange(shown.low(), shown.high());
        axis.setLabelFont(Typeface.LABEL);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelFont(Typeface.TICK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.FRAME);
        axis.setTickMarkPaint(Palette.FRAME);
        axis.setAxisLineStroke(new BasicStroke(1));
        return axis;
    }
}
