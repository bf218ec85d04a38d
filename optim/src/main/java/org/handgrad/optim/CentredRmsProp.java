package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Divides the gradient by its recent standard deviation. With m = v = 0 at first:
 *
 * <pre>
 * m ← ρ m + (1 − ρ) g          v ← ρ v + (1 − ρ) g²          Δθ = −η g / (√(v − m²) + ε)
 * </pre>
 *
 * <p>The defaults are PyTorch's for {@code centered=True}: ρ = 0.99, ε = 1e-8 outside the root. Libraries differ: {@link #keras}. The
 * paper has ρ = 0.95, 1e-4 inside, and a momentum besides.
 *
 * <p>Source: Graves 2013, equations 38 to 41.
 *
 * @param rate η
 * @param decay ρ in [0,1)
 * @param epsilon ε and its place
 */
public record CentredRmsProp(Schedule rate, double decay, Epsilon epsilon) implements Optimizer {

    public CentredRmsProp {
        requireNonNull(rate, "rate");
        Check.fraction(decay, "decay");
        requireNonNull(epsilon, "epsilon");
    }

    /** With ρ = 0.99, ε = 1e-8 outside the root; η is often 0.01. */
    public CentredRmsProp(Schedule rate) {
        this(rate, 0.99, Epsilon.outside(1e-8));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public CentredRmsProp(double rate) {
        this(Schedule.constant(rate));
    }

    /** As Keras has it: ρ = 0.9, ε = 1e-7 inside the root; η is 0.001 there. */
    public static CentredRmsProp keras(double rate) {
        return new CentredRmsProp(Schedule.constant(rate), 0.9, Epsilon.inside(1e-7));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double beside = epsilon.beside(1);
            for (int i = 0; i < d.length; i++) {
                m[i] = decay * m[i] + (1 - decay) * g[i];
                v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
                // rounding may take the variance of a constant gradient below 0
                double variance = Math.max(v[i] - m[i] * m[i], 0);
                d[i] = -eta * g[i] / (Math.sqrt(variance + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, m, v);
    }
}
