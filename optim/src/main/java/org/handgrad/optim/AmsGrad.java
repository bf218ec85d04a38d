package org.handgrad.optim;

import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Adam whose denominator never shrinks: u ← max(u, v), Δθ = −η m̂ / (√(u / (1 − β₂ᵗ)) + ε), m̂ and v as in {@link Adam}, u = 0 at
 * first.
 *
 * <p>The maximum is taken before the correction for the start at 0, as in PyTorch; the paper has no correction at all. ε = 1e-8 as
 * in PyTorch; Keras adds 1e-7 to the uncorrected root, {@code Epsilon.uncorrected(1e-7)}.
 *
 * <p>Source: Reddi, Kale and Kumar 2018, algorithm 2.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param epsilon ε and its place
 */
public record AmsGrad(Schedule rate, double beta1, double beta2, Epsilon epsilon) implements Optimizer {

    public AmsGrad {
        Moments.require(rate, beta1, beta2, epsilon);
    }

    /** With β₁ = 0.9, β₂ = 0.999, ε = 1e-8; η is often 0.001. */
    public AmsGrad(Schedule rate) {
        this(rate, 0.9, 0.999, Epsilon.outside(1e-8));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public AmsGrad(double rate) {
        this(Schedule.constant(rate));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        double[] u = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t) / (1 - StrictMath.pow(beta1, t + 1));
            double c = 1 - StrictMath.pow(beta2, t + 1);
            double beside = epsilon.beside(c);
            double correction = 1 / c;
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                u[i] = Math.max(u[i], v[i]);
                d[i] = -eta * m[i] / (Math.sqrt(u[i] * correction + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, m, v, u);
    }
}
