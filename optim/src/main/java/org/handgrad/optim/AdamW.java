package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Adam with weight decay that goes past the adaptive scaling: Δθ = −η (m̂ / (√v̂ + ε) + λ θ), m̂ and v̂ as in {@link Adam}.
 *
 * <p>The decay is multiplied by the rate, as in PyTorch (λ = 0.01) and Keras (0.004, and ε as in {@link Adam#keras}); the paper
 * multiplies both terms by a schedule of their own. It acts on biases too, unless {@link ParameterGroups} say otherwise.
 *
 * <p>Source: Loshchilov and Hutter 2019, algorithm 2.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param epsilon ε and its place
 * @param decay λ ≥ 0
 */
public record AdamW(Schedule rate, double beta1, double beta2, Epsilon epsilon, double decay) implements Optimizer {

    public AdamW {
        Moments.require(rate, beta1, beta2, epsilon);
        Check.notNegative(decay, "decay");
    }

    /** As PyTorch has it: β₁ = 0.9, β₂ = 0.999, ε = 1e-8, λ = 0.01; η is often 0.001. */
    public AdamW(Schedule rate) {
        this(rate, 0.9, 0.999, Epsilon.outside(1e-8), 0.01);
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public AdamW(double rate) {
        this(Schedule.constant(rate));
    }

    /** As Keras has it: λ = 0.004, ε = 1e-7 beside the uncorrected root; η is 0.001 there. */
    public static AdamW keras(double rate) {
        return new AdamW(Schedule.constant(rate), 0.9, 0.999, Epsilon.uncorrected(1e-7), 0.004);
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double first = 1 / (1 - StrictMath.pow(beta1, t + 1));
            double c = 1 - StrictMath.pow(beta2, t + 1);
            double beside = epsilon.beside(c);
            double correction = 1 / c;
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                double adam = first * m[i] / (Math.sqrt(v[i] * correction + epsilon.inside()) + beside);
                d[i] = -eta * (adam + decay * theta[i]);
            }
        };
        return new Steps(layout, formula, m, v);
    }
}
