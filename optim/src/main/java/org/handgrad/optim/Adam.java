package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
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
 * <p>ε is added outside the root and after the correction, as in the paper's algorithm 1 and in PyTorch (1e-8). Keras uses
 * 1e-7.
 *
 * <p>Source: Kingma and Ba 2015, algorithm 1.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1), memory of the mean
 * @param beta2 β₂ in [0,1), memory of the square
 * @param epsilon ε ≥ 0; with 0 the path does not depend on the gradient's scale, and a coordinate whose gradient has always
 *     been 0 stays
 */
public record Adam(Schedule rate, double beta1, double beta2, double epsilon) implements Optimizer {

    public Adam {
        requireNonNull(rate, "rate");
        Check.fraction(beta1, "beta1");
        Check.fraction(beta2, "beta2");
        Check.notNegative(epsilon, "epsilon");
    }

    /**
     * With the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param rate η, a finite number &gt; 0, often 0.001
     */
    public Adam(double rate) {
        this(Schedule.constant(rate));
    }

    /**
     * With the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param rate η
     */
    public Adam(Schedule rate) {
        this(rate, 0.9, 0.999, 1e-8);
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = new double[layout.size()];
        double[] v = new double[layout.size()];
        return new Steps(layout, (t, theta, g, d) -> {
            double eta = rate.checkedAt(t) / (1 - StrictMath.pow(beta1, t + 1));
            double c = 1 - StrictMath.pow(beta2, t + 1);
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                d[i] = m[i] == 0 ? 0 : -eta * m[i] / (Math.sqrt(v[i] / c) + epsilon);
            }
        });
    }
}
