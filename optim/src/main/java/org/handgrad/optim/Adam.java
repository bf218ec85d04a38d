package org.handgrad.optim;

import org.handgrad.matrix.AdamRule;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Steps of about η in every coordinate, whatever the gradient's scale. With m = v = 0 at first and t = 1, 2, ...:
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g         m̂ = m / (1 − β₁ᵗ)
 * v ← β₂ v + (1 − β₂) g²        v̂ = v / (1 − β₂ᵗ)
 * Δθ = −η m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>The paper's algorithm 1 and PyTorch have ε = 1e-8 beside the corrected root; Keras has 1e-7 beside the uncorrected one,
 * which damps the first steps more: {@link #keras}.
 *
 * <p>Source: Kingma and Ba 2015, algorithm 1.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1), memory of the mean
 * @param beta2 β₂ in [0,1), memory of the square
 * @param epsilon ε and its place; with 0 the path does not depend on the gradient's scale, as long as g² does not vanish, and a
 *     coordinate whose gradient has always been 0 stays
 */
public record Adam(Schedule rate, double beta1, double beta2, Epsilon epsilon) implements Optimizer {

    public Adam {
        Moments.require(rate, beta1, beta2, epsilon);
    }

    /** With the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e-8; η is often 0.001. */
    public Adam(Schedule rate) {
        this(rate, 0.9, 0.999, Epsilon.outside(1e-8));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public Adam(double rate) {
        this(Schedule.constant(rate));
    }

    /** As Keras and TensorFlow have it: ε = 1e-7 beside the uncorrected root; η is 0.001 there. */
    public static Adam keras(double rate) {
        return new Adam(Schedule.constant(rate), 0.9, 0.999, Epsilon.uncorrected(1e-7));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = new Steps.Formula() {
            @Override
            public void step(long t, double[] theta, double[] g, double[] d) {
                rule(t + 1).step(g, m, v, d);
            }

            @Override
            public void move(long t, double[] theta, double[] g, double[] to) {
                rule(t + 1).move(theta, g, m, v, to);
            }
        };
        return new Steps(layout, formula, m, v);
    }

    /** m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², Δθ = −η/(1 − β₁ᵗ) m / (√(v/(1 − β₂ᵗ)) + ε), for t = 1, 2, ... */
    private AdamRule rule(long t) {
        double eta = rate.checkedAt(t - 1) / (1 - StrictMath.pow(beta1, t));
        double c = 1 - StrictMath.pow(beta2, t);
        return new AdamRule(beta1, beta2, eta, 1 / c, epsilon.inside(), epsilon.beside(c));
    }
}
