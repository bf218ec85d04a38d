package org.handgrad.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.MultivariateDifferentiableFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.junit.jupiter.api.Test;

class CommonsMathTest {

    /** x² + 3y², text E's second example. */
    private final Objective bowl = Objective.of(
            ParameterLayout.of("x", "y"),
            t -> t.getEntry(0) * t.getEntry(0) + 3 * t.getEntry(1) * t.getEntry(1),
            t -> new ArrayRealVector(new double[] {2 * t.getEntry(0), 6 * t.getEntry(1)}));

    private static PointValuePair minimize(Objective objective, double... start) {
        return new NonLinearConjugateGradientOptimizer(
                        Formula.POLAK_RIBIERE, new SimpleValueChecker(1e-12, 1e-12), 1e-10, 1e-10, 0.1)
                .optimize(
                        CommonsMath.value(objective),
                        CommonsMath.gradient(objective),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        MaxEval.unlimited(),
                        new MaxIter(2000));
    }

    @Test
    void commonsMathMinimizesAnObjective() {
        PointValuePair minimum = minimize(bowl, 4, -4);
        assertEquals(0, minimum.getValue(), 1e-9);
    }

    @Test
    void commonsMathTrainsANetwork() {
        Network network =
                Network.builder().inputs(2).dense(4).tanh().dense(1).seed(42).build();
        Batch xor = Batch.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
        Objective loss = network.objective(SquaredError.meanDistance(), xor);
        double before = loss.value(network.parameters());
        PointValuePair minimum = minimize(loss, network.parameters().toArray());
        assertTrue(before > 0.1, "loss before " + before);
        assertTrue(minimum.getValue() < 1e-6, "loss after " + minimum.getValue());
        Network trained = network.with(new ArrayRealVector(minimum.getPoint()));
        assertEquals(1, trained.predict(0, 1)[0], 0.01);
        assertEquals(0, trained.predict(1, 1)[0], 0.01);
    }

    @Test
    void aFunctionAndItsGradientComeBackUnchanged() {
        Objective back = CommonsMath.objective(
                bowl.layout(),
                CommonsMath.value(bowl).getObjectiveFunction(),
                CommonsMath.gradient(bowl).getObjectiveFunctionGradient());
        RealVector theta = new ArrayRealVector(new double[] {1.5, -0.25});
        assertEquals(bowl.evaluate(theta), back.evaluate(theta));
        assertEquals(bowl.value(theta), back.value(theta));
    }

    @Test
    void aFunctionThatDifferentiatesItselfNeedsNoGradient() {
        Objective automatic = CommonsMath.objective(bowl.layout(), new MultivariateDifferentiableFunction() {
            @Override
            public double value(double[] t) {
                return t[0] * t[0] + 3 * t[1] * t[1];
            }

            @Override
            public DerivativeStructure value(DerivativeStructure[] t) {
                return t[0].multiply(t[0]).add(t[1].multiply(t[1]).multiply(3));
            }
        });
        RealVector theta = new ArrayRealVector(new double[] {1.5, -0.25});
        assertEquals(bowl.evaluate(theta), automatic.evaluate(theta));
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> CommonsMath.value(null));
        assertThrows(NullPointerException.class, () -> CommonsMath.gradient(null));
        assertThrows(NullPointerException.class, () -> CommonsMath.objective(bowl.layout(), null));
    }
}
