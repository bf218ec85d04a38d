package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.gradcheck.dual.Dual;
import org.handgrad.gradcheck.dual.DualNetwork;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.LossFormula;
import org.handgrad.random.NumpyRandom;

/** The dual numbers, against commons-math3 and against differences. */
class DualProperties {

    /** Every function of the interface that the library's formulas may use. */
    private static <T extends RealFieldElement<T>> T everything(T x) {
        T y = x.multiply(x).add(1.5);
        T sum = x.exp().add(y.log()).add(y.sqrt()).add(x.tanh()).add(x.sin()).subtract(x.cos());
        sum = sum.add(x.atan())
                .add(y.reciprocal())
                .add(x.sinh())
                .add(x.cosh().multiply(0.5))
                .add(x.expm1());
        sum = sum.add(y.log1p())
                .add(y.pow(3))
                .add(y.pow(0.7))
                .add(x.divide(y))
                .add(x.negate())
                .add(y.cbrt());
        sum = sum.add(x.abs())
                .add(x.asinh())
                .add(y.hypot(x))
                .add(x.multiply(0.4).atanh());
        sum = sum.add(x.multiply(0.4).asin())
                .subtract(x.multiply(0.4).acos())
                .add(y.pow(x))
                .add(y.rootN(4));
        return sum.add(x.remainder(7.0))
                .add(x.tan().multiply(0.1))
                .add(y.acosh())
                .add(x.scalb(2))
                .add(x.atan2(y));
    }

    @Property(tries = 200)
    void dualNumbersAgreeWithDerivativeStructure(@ForAll @DoubleRange(min = -1.4, max = 1.4) double x) {
        if (Math.abs(x) < 1e-6) {
            return;
        }
        DerivativeStructure right = everything(new DerivativeStructure(1, 1, 0, x));
        Dual dual = everything(new Dual(x, 1, 0, 0));
        double size = Math.abs(right.getPartialDerivative(1)) + 100;
        assertEquals(right.getValue(), dual.value(), 1e-13 * (1 + Math.abs(right.getValue())));
        assertEquals(right.getPartialDerivative(1), dual.tangent(), 1e-13 * size);
    }

    @Property(tries = 200)
    void theErrorBoundHolds(
            @ForAll @DoubleRange(min = 1, max = 9) double digit, @ForAll @IntRange(min = 3, max = 12) int power) {
        double x = digit * Math.pow(10, -power);
        // (1 + x) - 1 loses digits; its logarithm has the derivative 1 / x, off by as much
        UnaryOperator<Dual> f = d -> d.add(1).subtract(1).log();
        Dual y = f.apply(new Dual(x, 1, 0, 0));
        assertTrue(Math.abs(y.tangent() - 1 / x) <= 4 * y.tangentError(), y::toString);
        assertTrue(y.tangentError() <= 1e-14 / (x * x), y::toString);
    }

    @Property(tries = 100)
    void formulasOfLossesComputeTheLoss(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        double[] theta = c.network().parameters().toArray();
        DualNetwork network = new DualNetwork(c.network(), c.loss(), c.batch());
        assertTrue(network.exact(), () -> c.network() + " " + c.loss());
        double value =
                c.network().objective(c.loss(), c.batch()).value(c.network().parameters());
        assertEquals(value, network.along(theta, new double[theta.length]).value(), 1e-12 * (1 + value));
        assertTrue(c.loss() instanceof LossFormula);
    }

    @Property(tries = 100)
    void alongAnyDirectionDualsAndBackPropagationAgree(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomNetworks.Case c = RandomNetworks.draw(seed);
        double[] theta = c.network().parameters().toArray();
        double[] g = c.network()
                .objective(c.loss(), c.batch())
                .evaluate(c.network().parameters())
                .gradient()
                .toArray();
        double[] u = Draw.direction(theta.length, 0, theta.length, new NumpyRandom(seed));
        Dual slope = new DualNetwork(c.network(), c.loss(), c.batch()).along(theta, u);
        double claim = 0;
        double size = 0;
        for (int i = 0; i < u.length; i++) {
            claim += u[i] * g[i];
            size += Math.abs(u[i] * g[i]);
        }
        double allowed = 4 * slope.tangentError() + 1e-14 * size;
        assertEquals(claim, slope.tangent(), allowed, () -> c.network() + " " + c.loss());
        assertTrue(
                allowed <= 1e-11 * (1 + size) || c.loss() instanceof CrossEntropy,
                c.network() + ": " + allowed + " beside " + size);
    }
}
