package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Steps in the unit of θ, without a rate to choose. With v = u = 0 at first:
 *
 * <pre>
 * v ← ρ v + (1 − ρ) g²          s = √(u + ε) / √(v + ε) g
 * u ← ρ u + (1 − ρ) s²         Δθ = −η s
 * </pre>
 *
 * <p>The paper has η = 1, ρ = 0.95, ε = 1e-6; PyTorch ρ = 0.9; Keras η = 0.001 and ε = 1e-7, which makes it about a thousand
 * times slower.
 *
 * <p>Source: Zeiler 2012, algorithm 1.
 *
 * @param rate η
 * @param decay ρ in [0,1)
 * @param epsilon ε &gt; 0, which sets the first steps
 */
public record AdaDelta(Schedule rate, double decay, double epsilon) implements Optimizer {

    public AdaDelta {
        requireNonNull(rate, "rate");
        Check.fraction(decay, "decay");
        Check.positive(epsilon, "epsilon");
    }

    /** As in the paper: η = 1, ρ = 0.95, ε = 1e-6. */
    public AdaDelta() {
        this(Schedule.constant(1), 0.95, 1e-6);
    }

    /** As PyTorch has it: η = 1, ρ = 0.9, ε = 1e-6. */
    public static AdaDelta torch() {
        return new AdaDelta(Schedule.constant(1), 0.9, 1e-6);
    }

    /** As Keras has it: η = 0.001, ρ = 0.95, ε = 1e-7. */
    public static AdaDelta keras() {
        return new AdaDelta(Schedule.constant(0.001), 0.95, 1e-7);
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] v = Memory.zeros(layout);
        double[] u = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            for (int i = 0; i < d.length; i++) {
                v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
                double s = Math.sqrt(u[i] + epsilon) / Math.sqrt(v[i] + epsilon) * g[i];
                u[i] = decay * u[i] + (1 - decay) * s * s;
                d[i] = -eta * s;
            }
        };
        return new Steps(layout, formula, v, u);
    }
}
