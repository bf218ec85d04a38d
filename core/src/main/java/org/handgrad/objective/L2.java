package org.handgrad.objective;

import java.util.function.Predicate;
import org.handgrad.check.Check;

/**
 * The L2 penalty P(θ) = (λ/2) Σ θᵢ² over all weights, with ∂P/∂θᵢ = λ θᵢ; biases are exempt.
 *
 * <p>Libraries differ in the factor: with the half, as here, a step of descent shrinks each weight by rate · λ.
 *
 * <p>Source: Hoerl and Kennard 1970; Nielsen 2015, chapter 3.
 */
public final class L2 {

    private L2() {}

    /**
     * On all weights.
     *
     * @param layout the names of the parameters
     * @param lambda λ ≥ 0
     * @return P, to be added to a loss with {@link Objective#plus}
     */
    public static Objective of(ParameterLayout layout, double lambda) {
        return of(layout, lambda, Penalty.WEIGHTS);
    }

    /**
     * On chosen blocks.
     *
     * @param layout the names of the parameters
     * @param lambda λ ≥ 0
     * @param blocks which blocks to penalise
     * @return P, to be added to a loss with {@link Objective#plus}
     */
    public static Objective of(ParameterLayout layout, double lambda, Predicate<? super Block> blocks) {
        Check.notNegative(lambda, "lambda");
        return new Penalty("L2(" + lambda + ")", layout, blocks, t -> lambda / 2 * t * t, t -> lambda * t);
    }
}
