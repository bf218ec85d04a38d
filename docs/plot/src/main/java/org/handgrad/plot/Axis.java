package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;

/** What an axis says and how it runs; without an extent it fits the data, with names it counts them. */
record Axis(String label, boolean log, Optional<Extent> extent, List<String> names) {

    Axis {
        requireNonNull(label, "label");
    }

    static Axis named(String label) {
        return new Axis(label, false, Optional.empty(), List.of());
    }

    Axis withLabel(String label) {
        return new Axis(label, log, extent, names);
    }

    Axis ofNames(String... names) {
        return new Axis(label, false, Optional.of(new Extent(-0.5, names.length - 0.5)), List.of(names));
    }

    Axis logarithmic() {
        if (extent.isPresent() && extent.get().low() <= 0) {
            throw new IllegalArgumentException("a logarithmic axis shows numbers > 0, but its range begins at "
                    + extent.get().low());
        }
        return new Axis(label, true, extent, List.of());
    }

    Axis from(double low, double high) {
        Axis ranged = new Axis(label, false, Optional.of(new Extent(low, high)), List.of());
        return log ? ranged.logarithmic() : ranged;
    }

    ValueAxis over(DoubleStream values) {
        double[] all = values.toArray();
        Extent shown = extent.orElseGet(() -> Extent.around(DoubleStream.of(all), log));
        boolean whole = DoubleStream.of(all).allMatch(v -> v == Math.rint(v));
        ValueAxis axis = names.isEmpty() ? numbers(whole) : new NameAxis(label, names);
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

    private ValueAxis numbers(boolean whole) {
        return log ? new DecadeAxis(label) : new PlainAxis(label, whole);
    }
}
