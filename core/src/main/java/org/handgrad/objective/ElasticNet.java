package org.handgrad.objective;

/**
 * The penalty λ₁ Σ |w| + λ₂/2 Σ w² over all parameters but biases: {@link L1} plus {@link L2}.
 *
 * <p>Source: Zou and Hastie 2005, equation 3, with λ₂/2 in place of their λ₂.
 */
public final class ElasticNet {

    private ElasticNet() {}

    /**
     * The sum of both.
     *
     * @param layout the parameters
     * @param l1 λ₁ ≥ 0
     * @param l2 λ₂ ≥ 0
     * @return the penalty
     */
    public static Objective of(ParameterLayout layout, double l1, double l2) {
        return new L1(layout, l1).plus(new L2(layout, l2));
    }
}
