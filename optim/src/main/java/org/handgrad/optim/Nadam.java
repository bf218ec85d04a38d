package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Adam with Nesterov's look ahead. With μₜ = β₁ (1 − 0.96^(ψ t) / 2), Mₜ = μ₁ μ₂ ... μₜ, and m, v̂ as in {@link Adam}:
 *
 * <pre>
 * Δθ = −η ((1 − μₜ) g / (1 − Mₜ) + μₜ₊₁ m / (1 − Mₜ₊₁)) / (√v̂ + ε)
 * </pre>
 *
 * <p>ψ = 0.004 in PyTorch and the paper's experiments, 1 in Keras. ε = 1e-8 here and in PyTorch, 1e-7 in Keras.
 *
 * <p>Source: Dozat 2016, algorithm 2, and section 2 of its ICLR workshop form for μₜ.
 *
 * @param rate η
 * @param beta1 β₁ in [0,1)
 * @param beta2 β₂ in [0,1)
 * @param epsilon ε and its place
 * @param warming ψ ≥ 0, how fast μₜ rises from β₁/2 to β₁
 */
public record Nadam(Schedule rate, double beta1, double beta2, Epsilon epsilon, double warming) implements Optimizer {

    public Nadam {
        Moments.require(rate, beta1, beta2, epsilon);
        Check.notNegative(warming, "warming");
    }

    /** With β₁ = 0.9, β₂ = 0.999, ε = 1e-8, ψ = 0.004; η is often 0.002. */
    public Nadam(Schedule rate) {
        this(rate, 0.9, 0.999, Epsilon.outside(1e-8), 0.004);
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public Nadam(double rate) {
        this(Schedule.constant(rate));
    }

    private double momentum(long t) {
        return beta1 * (1 - 0.5 * StrictMath.pow(0.96, warming * t));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = Memory.zeros(layout);
        double[] v = Memory.zeros(layout);
        double[] product = {1};
        Steps.Formula formula = (t, theta, g, d) -> {
            double mu = momentum(t + 1);
            double next = momentum(t + 2);
            product[0] *= mu;
            double eta = rate.checkedAt(t);
            double now = (1 - mu) / (1 - product[0]);
            double ahead = next / (1 - product[0] * next);
            double c = 1 - StrictMath.pow(beta2, t + 1);
            double beside = epsilon.beside(c);
            double correction = 1 / c;
            for (int i = 0; i < d.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                d[i] = -eta * (now * g[i] + ahead * m[i]) / (Math.sqrt(v[i] * correction + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, m, v, product);
    }
}
