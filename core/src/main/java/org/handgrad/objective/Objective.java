package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealVector;

/**
 * A differentiable function of p parameters, f: ℝᵖ → ℝ, together with its gradient.
 *
 * <p>Optimizers and the gradient checker see nothing else: a network under a loss is one objective, x² + 3y² another.
 *
 * <p>Law: {@code evaluate(theta).value()} equals {@code value(theta)} bit for bit, and neither changes {@code theta}.
 */
public interface Objective {

    /**
     * The names of the p coordinates.
     *
     * @return the layout of θ and of ∇f(θ)
     */
    ParameterLayout layout();

    /**
     * Computes f(θ) and ∇f(θ).
     *
     * @param theta p parameters
     * @return value and gradient
     */
    Evaluation evaluate(RealVector theta);

    /**
     * Computes f(θ) alone, which is often cheaper.
     *
     * @param theta p parameters
     * @return f(θ)
     */
    default double value(RealVector theta) {
        return evaluate(theta).value();
    }

    /**
     * The sum of this objective and another one over the same parameters: f(θ) + g(θ).
     *
     * @param penalty g, with a layout equal to this one's
     * @return f + g
     */
    default Objective plus(Objective penalty) {
        return new Sum(this, penalty);
    }

    /**
     * An objective out of two plain functions.
     *
     * @param layout the names of the coordinates, for instance {@code ParameterLayout.of("x", "y")}
     * @param value f
     * @param gradient ∇f, written by hand
     * @return the objective
     */
    static Objective of(
            ParameterLayout layout, ToDoubleFunction<RealVector> value, Function<RealVector, RealVector> gradient) {
        requireNonNull(layout, "layout");
        requireNonNull(value, "value");
        requireNonNull(gradient, "gradient");
        return new Objective() {
            @Override
            public ParameterLayout layout() {
                return layout;
            }

            @Override
            public Evaluation evaluate(RealVector theta) {
                layout.requireSize(theta, "theta");
                RealVector g = layout.requireSize(gradient.apply(theta), "gradient");
                return new Evaluation(value.applyAsDouble(theta), g);
            }

            @Override
            public double value(RealVector theta) {
                return value.applyAsDouble(layout.requireSize(theta, "theta"));
            }
        };
    }
}
