package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** A function of one variable as points of a line, with a gap where it jumps. */
record Function(double[] x, double[] y) {

    private static final int SAMPLES = 600;

    /** Halvings of an interval after which a continuous function has closed it and a jump has not. */
    private static final int HALVINGS = 30;

    /** The share of the whole height from which on a difference between neighbours may be a jump. */
    private static final double STEEP = 0.02;

    static Function sampled(DoubleUnaryOperator function, Extent extent) {
        requireNonNull(function, "function");
        double[] x = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            x[i] = extent.low() + extent.length() * i / SAMPLES;
            y[i] = function.applyAsDouble(x[i]);
        }
        double high = DoubleStream.of(y).filter(Double::isFinite).max().orElse(0);
        double low = DoubleStream.of(y).filter(Double::isFinite).min().orElse(0);
        double steep = STEEP * (high - low);
        for (int i = 0; i < SAMPLES; i++) {
            if (Math.abs(y[i + 1] - y[i]) > steep && jumps(function, x[i], x[i + 1])) {
                y[i + 1] = Double.NaN;
            }
        }
        return new Function(x, y);
    }

    /** The derivative's name: σ′(z) of σ(z), f′ of f. */
    static String primed(String name) {
        int bracket = name.indexOf('(');
        return bracket < 0 ? name + "′" : name.substring(0, bracket) + "′" + name.substring(bracket);
    }

    private static boolean jumps(DoubleUnaryOperator function, double left, double right) {
        double low = left;
        double high = right;
        double whole = Math.abs(function.applyAsDouble(right) - function.applyAsDouble(left));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double atMiddle = function.applyAsDouble(middle);
            boolean leftHalf = Math.abs(atMiddle - function.applyAsDouble(low))
                    > Math.abs(function.applyAsDouble(high) - atMiddle);
            low = leftHalf ? low : middle;
            high = leftHalf ? middle : high;
        }
        return Math.abs(function.applyAsDouble(high) - function.applyAsDouble(low)) > whole / 2;
    }
}
