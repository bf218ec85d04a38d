package org.handgrad.datasets;

import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;

/** What several data sets draw or measure. */
final class Points {

    private Points() {}

    /** n x d numbers of [lower, upper), one column after the other as the texts draw them: all x1, then all x2. */
    static FlatMatrix uniform(int n, int d, double lower, double upper, RandomGenerator random) {
        return uniformRows(d, n, lower, upper, random).transpose();
    }

    /** n x d numbers of [lower, upper), one row after the other as scikit-learn draws them. */
    static FlatMatrix uniformRows(int n, int d, double lower, double upper, RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(n, d);
        double[] entries = x.data();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = lower + (upper - lower) * random.nextDouble();
        }
        return x;
    }

    /** A copy with noise · ε added to each entry, row by row; nothing is drawn for noise 0. */
    static FlatMatrix blur(RealMatrix clean, double noise, RandomGenerator random) {
        FlatMatrix blurred = FlatMatrix.of(clean).copy();
        if (noise > 0) {
            double[] entries = blurred.data();
            for (int i = 0; i < entries.length; i++) {
                entries[i] += noise * random.nextGaussian();
            }
        }
        return blurred;
    }

    /** Position i of n even ones in [0, end], both ends included. */
    static double evenly(double end, int i, int n) {
        return i == n - 1 && n > 1 ? end : i * (end / Math.max(1, n - 1));
    }

    /** Writes the point of a circle around the origin into a row. */
    static void onCircle(FlatMatrix x, int row, double radius, double angle) {
        x.setEntry(row, 0, radius * cos(angle));
        x.setEntry(row, 1, radius * sin(angle));
    }

    /** The rows in another order. */
    static FlatMatrix rows(FlatMatrix x, int[] order) {
        FlatMatrix ordered = FlatMatrix.zeros(order.length, x.getColumnDimension());
        for (int i = 0; i < order.length; i++) {
            ordered.setRow(i, x.getRow(order[i]));
        }
        return ordered;
    }

    /** Refuses a point of another number of inputs. */
    static void require(double[] x, int inputs) {
        int got = requireNonNull(x, "x").length;
        if (got != inputs) {
            throw new ShapeException("a point has " + inputs + " inputs here but x has " + got + " numbers");
        }
    }

    /** A read-only copy of finite numbers with the given columns. */
    static RealMatrix table(RealMatrix rows, int columns, String name) {
        Check.shape(rows, requireNonNull(rows, name).getRowDimension(), columns, name);
        return FlatMatrix.of(Check.finite(rows, name)).copy().asReadOnly();
    }

    /** The row nearest to a point, the first on a tie. */
    static int nearest(RealMatrix rows, double x, double y) {
        int best = 0;
        for (int i = 1; i < rows.getRowDimension(); i++) {
            if (squaredDistance(rows, i, x, y) < squaredDistance(rows, best, x, y)) {
                best = i;
            }
        }
        return best;
    }

    /** How far it is to the nearest row, squared. */
    static double nearestDistance(RealMatrix rows, double x, double y) {
        return squaredDistance(rows, nearest(rows, x, y), x, y);
    }

    private static double squaredDistance(RealMatrix rows, int i, double x, double y) {
        double dx = x - rows.getEntry(i, 0);
        double dy = y - rows.getEntry(i, 1);
        return dx * dx + dy * dy;
    }
}
