package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.Log;

/**
 * The logarithm of the hyperbolic cosine of d = p − y, ℓ = ln cosh d, with ∂ℓ/∂p = tanh d.
 *
 * <p>Values are at least 0: about d²/2 for a small d and |d| − ln 2 for a large one, with no kink and nothing to tune.
 * Computed as ln(1 + sinh² d)/2 near 0 and |d| + ln(1 + e^−2|d|) − ln 2 beyond, which neither cancels nor overflows.
 *
 * <p>Source: Green 1990, IEEE Transactions on Medical Imaging 9(1).
 */
public final class LogCosh implements Pointwise {

    private static final double LN2 = 0.6931471805599453;

    @Override
    public double value(double p, double y) {
        double d = Math.abs(p - y);
        if (d < 1) {
            double s = StrictMath.sinh(d);
            return StrictMath.log1p(s * s) / 2;
        }
        return d + Log.log1p(Exp.exp(-2 * d)) - LN2;
    }

    @Override
    public double derivative(double p, double y) {
        return StrictMath.tanh(p - y);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        return p.subtract(y).cosh().log();
    }

    @Override
    public String toString() {
        return "LogCosh";
    }
}
