package org.handgrad.datasets;

import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.matrix.FlatMatrix;

/** The circuits of Friedman's second and third function: resistance R, frequency ω, inductance L, capacitance C. */
final class Circuit {

    private Circuit() {}

    /** n x 4: R in [0, 100), ω in [40π, 560π), L in [0, 1), C in [1, 11). */
    static FlatMatrix points(int n, RandomGenerator random) {
        FlatMatrix x = Points.uniformRows(n, 4, 0, 1, random);
        for (int i = 0; i < n; i++) {
            x.setEntry(i, 0, x.getEntry(i, 0) * 100);
            x.setEntry(i, 1, x.getEntry(i, 1) * (520 * Math.PI) + 40 * Math.PI);
            x.setEntry(i, 3, x.getEntry(i, 3) * 10 + 1);
        }
        return x;
    }

    /** ωL − 1/(ωC). */
    static double reactance(double... x) {
        Points.require(x, 4);
        return x[1] * x[2] - 1 / (x[1] * x[3]);
    }
}
