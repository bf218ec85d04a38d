package org.handgrad.optim;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** Four functions of two variables that optimizers are commonly shown on, with the points where a path starts. */
record Surface(Objective objective, double[] start) {

    static final Map<String, Surface> ALL = Map.of(
            "bowl", of(Samples.ellipse(), 4, -4),
            "rosenbrock", of(rosenbrock(), -1.2, 1),
            "beale", of(beale(), 1, 1),
            "saddle", of(saddle(), 1, 0.01));

    private static Surface of(Objective objective, double... start) {
        return new Surface(objective, start);
    }

    private static Objective function(ToDoubleFunction<double[]> value, Function<double[], double[]> gradient) {
        return Objective.of(
                ParameterLayout.of("x", "y"),
                theta -> value.applyAsDouble(theta.toArray()),
                theta -> new ArrayRealVector(gradient.apply(theta.toArray())));
    }

    /** (1 − x)² + 100 (y − x²)²; Rosenbrock 1960. */
    private static Objective rosenbrock() {
        return function(p -> Math.pow(1 - p[0], 2) + 100 * Math.pow(p[1] - p[0] * p[0], 2), p ->
                new double[] {-2 * (1 - p[0]) - 400 * p[0] * (p[1] - p[0] * p[0]), 200 * (p[1] - p[0] * p[0])});
    }

    /** (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²; Beale 1958. */
    private static Objective beale() {
        return function(
                p -> {
                    double[] r = residuals(p[0], p[1]);
                    return r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
                },
                p -> {
                    double x = p[0];
                    double y = p[1];
                    double[] r = residuals(x, y);
                    return new double[] {
                        2 * r[0] * (y - 1) + 2 * r[1] * (y * y - 1) + 2 * r[2] * (y * y * y - 1),
                        2 * r[0] * x + 4 * r[1] * x * y + 6 * r[2] * x * y * y
                    };
                });
    }

    private static double[] residuals(double x, double y) {
        return new double[] {1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y};
    }

    /** x²/2 − y²/2 + y⁴/4, with a saddle at the origin and minima at (0, ±1). */
    private static Objective saddle() {
        return function(p -> p[0] * p[0] / 2 - p[1] * p[1] / 2 + Math.pow(p[1], 4) / 4, p ->
                new double[] {p[0], p[1] * p[1] * p[1] - p[1]});
    }
}
