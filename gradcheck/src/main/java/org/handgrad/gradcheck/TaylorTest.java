package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.Check;

/**
 * What a claimed gradient g leaves of the function along a direction u: R(t) = |f(θ + t u) − f(θ) − t g·u|. With the right g
 * it shrinks like t², with a wrong one like t: on a double logarithmic plot a line of slope 2 or of slope 1.
 *
 * <p>Source: Farrell, Ham, Funke and Rognes 2013, SIAM J. Sci. Comput. 35(4), section 5.
 *
 * @param points from the largest t to the smallest
 * @param slope of the line through the points above the rounding noise; NaN where the function is linear along u
 */
public record TaylorTest(List<Point> points, double slope) {

    private static final int HALVINGS = 24;

    public TaylorTest {
        points = Check.list(points, "points");
    }

    /**
     * One step along the direction.
     *
     * @param t how far
     * @param remainder R(t)
     * @param noise what rounding may contribute to it
     */
    public record Point(double t, double remainder, double noise) {}

    static TaylorTest of(Line line, Sample here, double claimed) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < HALVINGS; k++) {
            Line.Point there = line.tryAt(1e-2 / (1L << k));
            double remainder = Math.abs(there.value() - here.value() - there.t() * claimed);
            points.add(new Point(there.t(), remainder, 2 * (there.sample().noise() + here.noise())));
        }
        return new TaylorTest(points, slope(points));
    }

    /** Least squares through (ln t, ln R), as long as R is a hundred times its noise. */
    private static double slope(List<Point> points) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Point p : points) {
            if (p.remainder() > 100 * p.noise()) {
                double u = Math.log(p.t());
                double v = Math.log(p.remainder());
                n++;
                x += u;
                y += v;
                xx += u * u;
                xy += u * v;
            }
        }
        return n < 2 ? Double.NaN : (n * xy - x * y) / (n * xx - x * x);
    }
}
