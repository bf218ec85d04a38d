package org.handgrad.contract;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative found from values alone: central differences with ever smaller steps, extrapolated to step 0.
 *
 * <p>Source: Ridders 1982, Advances in Engineering Software 4(2).
 *
 * @param derivative f'(x)
 * @param error an estimate of its error, rounding of f included
 */
public record Ridders(double derivative, double error) {

    private static final int ROWS = 12;
    private static final double SHRINK = 1.6;

    /**
     * Differentiates a function that is smooth within one step of x.
     *
     * @param f the function
     * @param x where
     * @param step the first and largest step, &gt; 0
     * @return f'(x)
     */
    public static Ridders of(DoubleUnaryOperator f, double x, double step) {
        double[][] table = new double[ROWS][ROWS];
        Ridders best = new Ridders(Double.NaN, Double.POSITIVE_INFINITY);
        double h = step;
        for (int i = 0; i < ROWS; i++, h /= SHRINK) {
            double above = f.applyAsDouble(x + h);
            double below = f.applyAsDouble(x - h);
            double noise = 2 * Math.ulp(Math.max(Math.abs(above), Math.abs(below))) / h;
            table[0][i] = (above - below) / ((x + h) - (x - h));
            double factor = 1;
            for (int j = 1; j <= i; j++) {
                factor *= SHRINK * SHRINK;
                table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
                double change =
                        Math.max(Math.abs(table[j][i] - table[j - 1][i]), Math.abs(table[j][i] - table[j - 1][i - 1]));
                if (change + noise < best.error) {
                    best = new Ridders(table[j][i], change + noise);
                }
            }
        }
        return best;
    }
}
