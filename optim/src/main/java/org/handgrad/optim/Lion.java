package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Steps of one length in every coordinate, in the direction of a sign: Δθ = −η (sign(β₁ m + (1 − β₁) g) + λ θ), then
 * m ← β₂ m + (1 − β₂) g, m = 0 at first.
 *
 * <p>Every step is ±η, so the rate has to fall for it to come to rest; take a third to a tenth of Adam's.
 *
 * <p>Source: Chen et al. 2023, program 1.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param decay λ ≥ 0
 */
public record Lion(Schedule rate, double beta1, double beta2, double decay) implements Optimizer {

    public Lion {
        requireNonNull(rate, "rate");
        Check.fraction(beta1, "beta1");
        Check.fraction(beta2, "beta2");
        Check.notNegative(decay, "decay");
    }

    /** With the paper's β₁ = 0.9, β₂ = 0.99, and no decay; η is often 0.0001. */
    public Lion(Schedule rate) {
        this(rate, 0.9, 0.99, 0);
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public Lion(double rate) {
        this(Schedule.constant(rate));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            for (int i = 0; i < d.length; i++) {
                d[i] = -eta * (Math.signum(beta1 * m[i] + (1 - beta1) * g[i]) + decay * theta[i]);
                m[i] = beta2 * m[i] + (1 - beta2) * g[i];
            }
        };
        return new Steps(layout, formula, m);
    }
}
