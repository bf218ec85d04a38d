package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Divides the gradient by the root of its recent mean square: v ← ρ v + (1 − ρ) g², Δθ = −η g / (√v + ε), v = 0 at first.
 *
 * <p>The lecture has ρ = 0.9 and no ε. Libraries differ: {@link #torch} and {@link #keras}.
 *
 * <p>Source: Tieleman and Hinton 2012, lecture 6e.
 *
 * @param rate η
 * @param decay ρ in [0,1)
 * @param epsilon ε and its place
 */
public record RmsProp(Schedule rate, double decay, Epsilon epsilon) implements Optimizer {

    public RmsProp {
        requireNonNull(rate, "rate");
        Check.fraction(decay, "decay");
        requireNonNull(epsilon, "epsilon");
    }

    /** As in the lecture, ρ = 0.9, with ε = 1e-8 outside the root; η is often 0.001. */
    public RmsProp(Schedule rate) {
        this(rate, 0.9, Epsilon.outside(1e-8));
    }

    /** The same with a constant rate, a finite number &gt; 0. */
    public RmsProp(double rate) {
        this(Schedule.constant(rate));
    }

    /** As PyTorch has it: ρ = 0.99, ε = 1e-8 outside the root; η is 0.01 there. */
    public static RmsProp torch(double rate) {
        return new RmsProp(Schedule.constant(rate), 0.99, Epsilon.outside(1e-8));
    }

    /** As Keras has it: ρ = 0.9, ε = 1e-7 inside the root; η is 0.001 there. */
    public static RmsProp keras(double rate) {
        return new RmsProp(Schedule.constant(rate), 0.9, Epsilon.inside(1e-7));
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double beside = epsilon.beside(1);
            for (int i = 0; i < d.length; i++) {
                v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
                d[i] = -eta * g[i] / (Math.sqrt(v[i] + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, v);
    }
}
