package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/** One or more numbers at every point of the plane; asked for many points at once. */
interface Field {

    /** The points are n x 2, the answer n x k. */
    double[][] at(double[][] points);

    static Field of(DoubleBinaryOperator function) {
        requireNonNull(function, "function");
        return points -> {
            double[][] values = new double[points.length][1];
            for (int i = 0; i < points.length; i++) {
                values[i][0] = function.applyAsDouble(points[i][0], points[i][1]);
            }
            return values;
        };
    }

    static Field of(UnaryOperator<double[][]> predict) {
        requireNonNull(predict, "predict");
        return points -> {
            double[][] values = predict.apply(points);
            if (values.length != points.length || values[0].length == 0) {
                throw new IllegalArgumentException("a prediction of " + points.length
                        + " points must have as many rows and at least one column, but has " + values.length + " rows");
            }
            return values;
        };
    }
}
