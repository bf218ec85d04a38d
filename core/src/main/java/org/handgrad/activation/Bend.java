package org.handgrad.activation;

import org.handgrad.matrix.Exp;
import org.handgrad.matrix.Workspace;

/**
 * What ELU and SELU have in common: f(z) = c z for z &gt; 0, else b (eᶻ − 1), with f'(z) = c or b eᶻ.
 *
 * @param c the slope above 0
 * @param b how far below 0 the values go
 */
record Bend(double c, double b) {

    double value(double z) {
        return z > 0 ? c * z : b * Exp.expMinusOne(z);
    }

    double derivative(double z) {
        return z > 0 ? c : b * Exp.exp(z);
    }

    /** Many at once, bit for bit the two above, with one exponential for both. */
    void fill(double[] z, double[] a, double[] slope) {
        double[] below = Workspace.array(z.length);
        for (int i = 0; i < z.length; i++) {
            below[i] = Math.min(z[i], 0);
        }
        Exp.expMinusOne(below, a, slope);
        for (int i = 0; i < z.length; i++) {
            boolean positive = z[i] > 0;
            a[i] = positive ? c * z[i] : b * a[i];
            slope[i] = positive ? c : b * slope[i];
        }
    }
}
