package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Smaller steps where gradients have been large: v ← v + g², Δθ = −η g / (√v + ε).
 *
 * <p>The rate of a coordinate only ever falls. ε stands outside the root, 1e-10, and v starts at 0 as in PyTorch; Keras puts
 * 1e-7 inside and starts at 0.1, see {@link #keras}.
 *
 * <p>Source: Duchi, Hazan and Singer 2011, figure 1, diagonal form.
 *
 * @param rate η
 * @param first where v starts, ≥ 0
 * @param epsilon ε and its place
 */
public record AdaGrad(Schedule rate, double first, Epsilon epsilon) implements Optimizer {

    public AdaGrad {
        requireNonNull(rate, "rate");
        Check.notNegative(first, "first");
        requireNonNull(epsilon, "epsilon");
    }

    /** As PyTorch has it: v starts at 0, ε = 1e-10 outside the root; η is often 0.01. */
    public AdaGrad(Schedule rate) {
        this(rate, 0, Epsilon.outside(1e-10));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public AdaGrad(double rate) {
        this(Schedule.constant(rate));
    }

    /** As Keras has it: v starts at 0.1, ε = 1e-7 inside the root; η is 0.001 there. */
    public static AdaGrad keras(double rate) {
        return new AdaGrad(Schedule.constant(rate), 0.1, Epsilon.inside(1e-7));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] v = Memory.zeros(layout);
        java.util.Arrays.fill(v, first);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double beside = epsilon.beside(1);
            for (int i = 0; i < d.length; i++) {
                v[i] += g[i] * g[i];
                d[i] = -eta * g[i] / (Math.sqrt(v[i] + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, v);
    }
}
