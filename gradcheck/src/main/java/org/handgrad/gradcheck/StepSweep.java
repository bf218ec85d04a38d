package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.Check;

/**
 * The error of a two-sided difference quotient against its step: the V-shaped curve. To the right the truncation error falls
 * with h², to the left the rounding error grows with 1/h, and the best step lies where they meet.
 *
 * @param name the coordinate
 * @param derivative the reference, by extrapolation
 * @param points from the largest step to the smallest
 * @param best the point of least error
 * @param rule the step (f(θ+h) − f(θ−h)) / 2h is used with, ∛ε · max(1, |θᵢ|)
 */
public record StepSweep(String name, double derivative, List<Point> points, Point best, double rule) {

    private static final int PER_DECADE = 4;

    private static final int DECADES = 14;

    public StepSweep {
        requireNonNull(name, "name");
        points = Check.list(points, "points");
        requireNonNull(best, "best");
    }

    /**
     * One step.
     *
     * @param step h
     * @param oneSided |(f(θ+h) − f(θ)) / h − derivative|
     * @param twoSided |(f(θ+h) − f(θ−h)) / 2h − derivative|
     */
    public record Point(double step, double oneSided, double twoSided) {}

    static StepSweep of(Line line, Sample here, String name) {
        Estimate reference = Ridders.central(line, here, Ridders.FIRST_STEP * line.scale());
        List<Point> points = new ArrayList<>();
        Point best = new Point(0, 0, Double.POSITIVE_INFINITY);
        for (int k = 0; k <= PER_DECADE * DECADES; k++) {
            Line.Point plus = line.tryAt(Math.pow(10, -(double) k / PER_DECADE));
            Line.Point minus = line.tryAt(-plus.t());
            double one = (plus.value() - here.value()) / plus.t() - reference.value();
            double two = (plus.value() - minus.value()) / (plus.t() - minus.t()) - reference.value();
            Point point = new Point(plus.t(), Math.abs(one), Math.abs(two));
            points.add(point);
            best = point.twoSided() < best.twoSided() ? point : best;
        }
        return new StepSweep(name, reference.value(), points, best, LineTest.STEP * line.scale());
    }
}
