package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/**
 * Finds τ with f(θ + τ d) ≤ f(θ) + c₁ τ gᵀd and ∇f(θ + τ d)ᵀd ≥ c₂ gᵀd by doubling and halving.
 *
 * <p>Source: Lewis and Overton 2013, algorithm 2.6.
 */
record LineSearch(
        Objective objective, RealVector theta, Evaluation at, RealVector direction, double armijo, double wolfe) {

    private static final int TRIALS = 60;

    /**
     * Searches.
     *
     * @param first the first τ to try
     * @return τ; 0 where nothing lower was found, as at a minimum
     */
    double from(double first) {
        double slope = at.gradient().dotProduct(direction);
        if (!(slope < 0)) {
            return 0;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double tau = first;
        for (int i = 0; i < TRIALS; i++) {
            Evaluation there = objective.evaluate(Move.by(theta, direction.mapMultiply(tau)));
            // written so that a value which is not a number counts as too far
            if (!(there.value() <= at.value() + armijo * tau * slope)) {
                high = tau;
            } else if (there.gradient().dotProduct(direction) < wolfe * slope) {
                low = tau;
            } else {
                return tau;
            }
            tau = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low;
        }
        return low;
    }
}
