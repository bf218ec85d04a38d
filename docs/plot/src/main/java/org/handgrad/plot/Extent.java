package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** A closed interval of an axis. */
record Extent(double low, double high) {

    /** The share of its length an axis is longer than its data, on each side. */
    private static final double MARGIN = 0.04;

    private static final double LARGEST = 1e300;

    Extent {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "an axis runs from a smaller to a larger finite number, but was given " + low + " to " + high);
        }
    }

    /** Whether an axis can show the value: it must be a number, of a size that leaves room to reckon with, and > 0 if log. */
    static boolean canShow(double value, boolean log) {
        return Math.abs(value) <= LARGEST && (!log || value >= 1 / LARGEST);
    }

    /** What the axis can show of the values, with a margin; something sensible around it if that is one value or none. */
    static Extent around(DoubleStream values, boolean log) {
        double[] shown = values.filter(v -> canShow(v, log))
                .map(v -> log ? Math.log10(v) : v)
                .toArray();
        double low = Arrays.stream(shown).min().orElse(0);
        double high = Arrays.stream(shown).max().orElse(1);
        double length = high - low;
        if (length <= 1e-12 * (log ? 1 : Math.max(Math.abs(low), Math.abs(high)))) {
            length = low == 0 || log ? 1 : Math.abs(low);
            low -= length / 2;
            high += length / 2;
        }
        low -= MARGIN * length;
        high += MARGIN * length;
        return log ? new Extent(power(low), power(high)) : new Extent(low, high);
    }

    /** A power of ten, or the normal number next to it if it is none itself. */
    private static double power(double exponent) {
        return Math.max(Double.MIN_NORMAL, Math.min(Double.MAX_VALUE, Math.pow(10, exponent)));
    }

    static Extent of(double[] ends, String name) {
        if (requireNonNull(ends, name).length != 2) {
            throw new IllegalArgumentException(name + " must be {low, high} but has " + ends.length + " numbers");
        }
        return new Extent(ends[0], ends[1]);
    }

    double length() {
        return high - low;
    }

    /** The interval of another length around the same middle. */
    Extent withLength(double length) {
        double middle = low + length() / 2;
        return new Extent(middle - length / 2, middle + length / 2);
    }
}
