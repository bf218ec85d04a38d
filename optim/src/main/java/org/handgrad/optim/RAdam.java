package org.handgrad.optim;

import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Adam that waits with dividing by √v̂ until v̂ can be trusted. With ρ∞ = 2 / (1 − β₂) − 1, ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ), and m̂, v̂ as
 * in {@link Adam}:
 *
 * <pre>
 * Δθ = −η m̂                     while ρ ≤ 5
 * Δθ = −η r m̂ / (√v̂ + ε)        after that, r² = (ρ − 4)(ρ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρ)
 * </pre>
 *
 * <p>The paper changes over at ρ = 4, its authors' code and PyTorch at 5. ε = 1e-8 beside the uncorrected root, as there.
 *
 * <p>Source: Liu et al. 2020, algorithm 2.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param epsilon ε and its place
 */
public record RAdam(Schedule rate, double beta1, double beta2, Epsilon epsilon) implements Optimizer {

    public RAdam {
        Moments.require(rate, beta1, beta2, epsilon);
    }

    /** With β₁ = 0.9, β₂ = 0.999, ε = 1e-8; η is often 0.001. */
    public RAdam(Schedule rate) {
        this(rate, 0.9, 0.999, Epsilon.uncorrected(1e-8));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public RAdam(double rate) {
        this(Schedule.constant(rate));
    }

    /** r where v̂ can be trusted, else 0. */
    private double trust(long t) {
        double power = StrictMath.pow(beta2, t);
        double most = 2 / (1 - beta2) - 1;
        double rho = most - 2 * t * power / (1 - power);
        return rho <= 5 ? 0 : Math.sqrt((rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t) / (1 - StrictMath.pow(beta1, t + 1));
            double c = 1 - StrictMath.pow(beta2, t + 1);
            double beside = epsilon.beside(c);
            double correction = 1 / c;
            double r = trust(t + 1);
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                double scale = r == 0 ? 1 : r / (Math.sqrt(v[i] * correction + epsilon.inside()) + beside);
                d[i] = -eta * m[i] * scale;
            }
        };
        return new Steps(layout, formula, m, v);
    }
}
