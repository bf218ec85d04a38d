package org.handgrad.activation;

import java.util.function.DoubleUnaryOperator;
import org.handgrad.matrix.Sigmoids;
import org.handgrad.matrix.Workspace;

/** What SiLU and the tanh form of GELU have in common: f(z) = z σ(v), where v depends on z, and f'(z) = σ(v) + z σ'(v) v'. */
final class Gate {

    private Gate() {}

    static double value(double z, double v) {
        return z * Sigmoids.sigmoid(v);
    }

    static double derivative(double z, double v, double dv) {
        return derivative(z, Sigmoids.sigmoid(v), Sigmoids.sigmoidSlope(v), dv);
    }

    /** Many at once, bit for bit the two above, with one exponential for both. */
    static void fill(double[] z, DoubleUnaryOperator v, DoubleUnaryOperator dv, double[] a, double[] slope) {
        double[] vs = Workspace.array(z.length);
        for (int i = 0; i < z.length; i++) {
            vs[i] = v.applyAsDouble(z[i]);
        }
        Sigmoids.sigmoid(vs, a, slope);
        for (int i = 0; i < z.length; i++) {
            slope[i] = derivative(z[i], a[i], slope[i], dv.applyAsDouble(z[i]));
            a[i] = z[i] * a[i];
        }
    }

    /** From s = σ(v) and ds = σ'(v); where that is 0, v' may be infinite. */
    private static double derivative(double z, double s, double ds, double dv) {
        return ds == 0 ? s : s + z * (ds * dv);
    }
}
