package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.MultivariateDifferentiableFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.handgrad.matrix.Vectors;

/** The bridge between {@link Objective} and commons-math3's functions and optimizers, both ways. */
public final class CommonsMath {

    private CommonsMath() {}

    /**
     * An objective's value for commons-math3's optimizers.
     *
     * @param objective f
     * @return f as optimization data
     */
    public static ObjectiveFunction value(Objective objective) {
        requireNonNull(objective, "objective");
        return new ObjectiveFunction(theta -> objective.value(Vectors.copy(theta)));
    }

    /**
     * An objective's hand-written gradient for commons-math3's optimizers.
     *
     * @param objective f
     * @return ∇f as optimization data
     */
    public static ObjectiveFunctionGradient gradient(Objective objective) {
        requireNonNull(objective, "objective");
        return new ObjectiveFunctionGradient(
                theta -> objective.evaluate(Vectors.copy(theta)).gradient().toArray());
    }

    /**
     * An objective out of a commons-math3 function and its gradient.
     *
     * @param layout the names of the coordinates
     * @param value f
     * @param gradient ∇f
     * @return the objective
     */
    public static Objective objective(
            ParameterLayout layout, MultivariateFunction value, MultivariateVectorFunction gradient) {
        requireNonNull(value, "value");
        requireNonNull(gradient, "gradient");
        return Objective.of(
                layout,
                theta -> value.value(theta.toArray()),
                theta -> Vectors.wrap(gradient.value(theta.toArray()).clone()));
    }

    /**
     * An objective out of a commons-math3 function that differentiates itself: no derivative is written at all, which
     * makes it the reference for one that is.
     *
     * @param layout the names of the coordinates
     * @param function f on {@link DerivativeStructure}s
     * @return the objective
     */
    public static Objective objective(ParameterLayout layout, MultivariateDifferentiableFunction function) {
        requireNonNull(function, "function");
        return objective(layout, (MultivariateFunction) function, theta -> gradient(function, theta));
    }

    private static double[] gradient(MultivariateDifferentiableFunction function, double[] theta) {
        int p = theta.length;
        DerivativeStructure[] variables = new DerivativeStructure[p];
        for (int i = 0; i < p; i++) {
            variables[i] = new DerivativeStructure(p, 1, i, theta[i]);
        }
        double[] derivatives = function.value(variables).getAllDerivatives();
        double[] gradient = new double[p];
        System.arraycopy(derivatives, 1, gradient, 0, p);
        return gradient;
    }
}
