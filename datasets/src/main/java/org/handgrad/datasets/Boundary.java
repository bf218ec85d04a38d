package org.handgrad.datasets;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/** Finds boundary points by bisection between neighbouring crossings of a square grid that differ in class. */
final class Boundary {

    /** As many halvings as a double has bits: the two ends are then neighbours. */
    private static final int HALVINGS = 53;

    private final Classification data;
    private final List<double[]> points = new ArrayList<>();

    private Boundary(Classification data) {
        this.data = data;
    }

    static RealMatrix of(Classification data, double lower, double upper, int lines) {
        Check.atLeast(lines, 2, "lines");
        double step = Check.positive(upper - lower, "upper - lower") / (lines - 1);
        Boundary boundary = new Boundary(data);
        for (int i = 0; i < lines; i++) {
            for (int j = 0; j + 1 < lines; j++) {
                double along = lower + i * step;
                double from = lower + j * step;
                boundary.search(along, from, along, from + step);
                boundary.search(from, along, from + step, along);
            }
        }
        if (boundary.points.isEmpty()) {
            throw new IllegalStateException("expected more than one class within [" + lower + "," + upper + "] but all "
                    + lines + " x " + lines + " crossings have one; widen it or use more lines");
        }
        return FlatMatrix.of(boundary.points.toArray(double[][]::new));
    }

    private void search(double x1, double y1, double x2, double y2) {
        int label = data.label(x1, y1);
        if (label == data.label(x2, y2)) {
            return;
        }
        double same = 0;
        double other = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double t = (same + other) / 2;
            if (data.label(x1 + t * (x2 - x1), y1 + t * (y2 - y1)) == label) {
                same = t;
            } else {
                other = t;
            }
        }
        points.add(new double[] {x1 + other * (x2 - x1), y1 + other * (y2 - y1)});
    }
}
