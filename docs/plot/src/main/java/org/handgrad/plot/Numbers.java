package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Arrays on their way into a chart. */
final class Numbers {

    /** More points than this on a line are not seen, only waited for. */
    private static final int SEEN = 4_000;

    private Numbers() {}

    static void sameLength(double[] x, double[] y, String name) {
        requireNonNull(name, "name");
        requireNonNull(x, "x");
        requireNonNull(y, "y");
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "'" + name + "' needs one y for each x and at least one of both, but has " + x.length + " x and "
                            + y.length + " y");
        }
    }

    /** A column of rows that are points. */
    static double[] column(double[][] rows, int column, String name) {
        requireNonNull(rows, name);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (requireNonNull(rows[i], name + " row " + i).length != 2) {
                throw new IllegalArgumentException(
                        name + " must have rows (x, y), but row " + i + " has " + rows[i].length + " columns");
            }
            values[i] = rows[i][column];
        }
        return values;
    }

    /** 0, 1, 2, ... */
    static double[] indices(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    /** What the axes of the plot can show; the name says how many values they cannot. */
    static XYDataset shown(String name, double[] x, double[] y, XYPlot plot) {
        double[] left = usable(x, plot.getDomainAxis());
        double[] up = usable(y, plot.getRangeAxis());
        long lost = IntStream.range(0, left.length)
                .filter(i -> Double.isNaN(left[i]) || Double.isNaN(up[i]))
                .count();
        String label = lost == 0 || name.isEmpty() ? name : name + " (" + lost + " not shown)";
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(label, thinned(left, up));
        return data;
    }

    /** All of it, with gaps where the axes of the plot cannot show it. */
    static XYDataset broken(String name, double[] x, double[] y, XYPlot plot) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(name, new double[][] {usable(x, plot.getDomainAxis()), usable(y, plot.getRangeAxis())});
        return data;
    }

    private static double[] usable(double[] values, ValueAxis axis) {
        boolean log = axis instanceof LogAxis;
        return DoubleStream.of(values)
                .map(v -> Extent.canShow(v, log) ? v : Double.NaN)
                .toArray();
    }

    /** Where x rises: of each run of neighbours only the lowest and the highest, in their order, which looks the same. */
    private static double[][] thinned(double[] x, double[] y) {
        if (x.length <= SEEN || IntStream.range(1, x.length).anyMatch(i -> !(x[i - 1] <= x[i]))) {
            return new double[][] {x, y};
        }
        int runs = SEEN / 2;
        int[] kept = IntStream.range(0, runs)
                .flatMap(run -> ends(y, (int) ((long) run * y.length / runs), (int) ((run + 1L) * y.length / runs)))
                .toArray();
        return new double[][] {
            IntStream.of(kept).mapToDouble(i -> x[i]).toArray(),
            IntStream.of(kept).mapToDouble(i -> y[i]).toArray()
        };
    }

    private static IntStream ends(double[] y, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = y[i] < y[lowest] || Double.isNaN(y[lowest]) ? i : lowest;
            highest = y[i] > y[highest] || Double.isNaN(y[highest]) ? i : highest;
        }
        return IntStream.of(Math.min(lowest, highest), Math.max(lowest, highest))
                .distinct();
    }
}
