package org.handgrad.objective;

import java.util.function.Predicate;
import org.handgrad.check.Check;

/**
 * The L1 penalty P(θ) = λ Σ |θᵢ| over all weights, with ∂P/∂θᵢ = λ sign(θᵢ), 0 at the kink θᵢ = 0; biases are exempt.
 *
 * <p>It drives weights that help little to 0 and leaves a sparse network.
 *
 * <p>Source: Tibshirani 1996.
 */
public final class L1 {

    private L1() {}

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
        return new Penalty(
                "L1(" + lambda + ")", layout, blocks, t -> lambda * Math.abs(t), t -> lambda * Math.signum(t));
    }
}
