package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;

/**
 * What an {@link Objective} is worth at one point: f(θ) and ∇f(θ).
 *
 * @param value f(θ)
 * @param gradient ∇f(θ), p entries in the order of the objective's {@link ParameterLayout}; owned by the caller
 */
public record Evaluation(double value, RealVector gradient) {

    public Evaluation {
        requireNonNull(gradient, "gradient");
    }

    /**
     * The Euclidean length of the gradient.
     *
     * @return ‖∇f(θ)‖₂
     */
    public double gradientNorm() {
        return gradient.getNorm();
    }
}
