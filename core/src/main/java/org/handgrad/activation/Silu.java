package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;

/**
 * The sigmoid linear unit f(z) = z σ(z), with f'(z) = σ(z) + z σ'(z). Also called swish.
 *
 * <p>Values are at least −0.27846, reached at z = −1.27846; the function falls below that point.
 *
 * <p>Source: Elfwing, Uchibe and Doya 2018, equations 14 and 15; Ramachandran, Zoph and Le 2017.
 */
public final class Silu implements Elementwise, Formula {

    @Override
    public double value(double z) {
        double e = Exp.exp(-Math.abs(z));
        return z * ((z >= 0 ? 1 : e) / (1 + e));
    }

    @Override
    public double derivative(double z) {
        double e = Exp.exp(-Math.abs(z));
        double s = (z >= 0 ? 1 : e) / (1 + e);
        double ds = e / ((1 + e) * (1 + e));
        return s + z * ds;
    }

    @Override
    public Range range() {
        return new Range(-0.278464542761075, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.divide(z.negate().exp().add(1));
    }

    @Override
    public String toString() {
        return "Silu";
    }
}
