package org.handgrad.objective;

import java.util.function.Predicate;
import org.handgrad.check.Check;

/**
 * The elastic net P(θ) = λ Σ (ρ |θᵢ| + (1 − ρ)/2 θᵢ²) over all weights, with ∂P/∂θᵢ = λ (ρ sign(θᵢ) + (1 − ρ) θᵢ), 0 in
 * the first term at the kink θᵢ = 0; biases are exempt. ρ = 1 is L1, ρ = 0 is L2.
 *
 * <p>Source: Zou and Hastie 2005, in the parametrisation of Friedman, Hastie and Tibshirani 2010.
 */
public final class ElasticNet {

    private ElasticNet() {}

    /**
     * On all weights.
     *
     * @param layout the names of the parameters
     * @param lambda λ ≥ 0
     * @param ratio ρ, in [0, 1]
     * @return P, to be added to a loss with {@link Objective#plus}
     */
    public static Objective of(ParameterLayout layout, double lambda, double ratio) {
        return of(layout, lambda, ratio, Penalty.WEIGHTS);
    }

    /**
     * On chosen blocks.
     *
     * @param layout the names of the parameters
     * @param lambda λ ≥ 0
     * @param ratio ρ, in [0, 1]
     * @param blocks which blocks to penalise
     * @return P, to be added to a loss with {@link Objective#plus}
     */
    public static Objective of(ParameterLayout layout, double lambda, double ratio, Predicate<? super Block> blocks) {
        Check.notNegative(lambda, "lambda");
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("ratio must lie in [0,1] but is " + ratio);
        }
        return new Penalty(
                "ElasticNet(" + lambda + ", " + ratio + ")",
                layout,
                blocks,
                t -> lambda * (ratio * Math.abs(t) + (1 - ratio) / 2 * t * t),
                t -> lambda * (ratio * Math.signum(t) + (1 - ratio) * t));
    }
}
