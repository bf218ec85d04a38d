package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Adam with the largest recent gradient in place of the mean square: m as in {@link Adam}, u ← max(β₂ u, |g| + ε), u = 0 at first,
 * Δθ = −η m / ((1 − β₁ᵗ) u).
 *
 * <p>ε enters as in PyTorch, 1e-8. The paper has none; Keras divides by u + 1e-7.
 *
 * <p>Source: Kingma and Ba 2015, algorithm 2.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param epsilon ε &gt; 0
 */
public record AdaMax(Schedule rate, double beta1, double beta2, double epsilon) implements Optimizer {

    public AdaMax {
        requireNonNull(rate, "rate");
        Check.fraction(beta1, "beta1");
        Check.fraction(beta2, "beta2");
        Check.positive(epsilon, "epsilon");
    }

    /** With β₁ = 0.9, β₂ = 0.999, ε = 1e-8; η is often 0.002. */
    public AdaMax(Schedule rate) {
        this(rate, 0.9, 0.999, 1e-8);
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public AdaMax(double rate) {
        this(Schedule.constant(rate));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] u = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t) / (1 - StrictMath.pow(beta1, t + 1));
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + epsilon);
                d[i] = -eta * m[i] / u[i];
            }
        };
        return new Steps(layout, formula, m, u);
    }
}
