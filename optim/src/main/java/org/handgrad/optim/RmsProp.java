package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Divides the gradient by the root of its recent mean square: v ← ρ v + (1 − ρ) g², Δθ = −η g / (√v + ε). Centred, by its recent
 * standard deviation: m ← ρ m + (1 − ρ) g, Δθ = −η g / (√(v − m²) + ε). v = m = 0 at first.
 *
 * <p>The lecture has ρ = 0.9 and no ε. Libraries differ: {@link #torch} (ρ = 0.99, ε = 1e-8 outside the root) and {@link #keras}
 * (ρ = 0.9, ε = 1e-7 inside it).
 *
 * <p>Source: Tieleman and Hinton 2012, lecture 6e; Graves 2013, equations 38 to 40, for the centred form.
 *
 * @param rate η
 * @param decay ρ in [0,1)
 * @param epsilon ε and its place
 * @param centred whether the mean is taken off
 */
public record RmsProp(Schedule rate, double decay, Epsilon epsilon, boolean centred) implements Optimizer {

    public RmsProp {
        requireNonNull(rate, "rate");
        Check.fraction(decay, "decay");
        requireNonNull(epsilon, "epsilon");
    }

    /**
     * As in the lecture, ρ = 0.9, with ε = 1e-8 outside the root.
     *
     * @param rate η, a finite number &gt; 0, often 0.001
     */
    public RmsProp(double rate) {
        this(Schedule.constant(rate), 0.9, Epsilon.outside(1e-8), false);
    }

    /**
     * As PyTorch has it: ρ = 0.99, ε = 1e-8 outside the root.
     *
     * @param rate η, a finite number &gt; 0; there 0.01
     * @return the optimizer
     */
    public static RmsProp torch(double rate) {
        return new RmsProp(Schedule.constant(rate), 0.99, Epsilon.outside(1e-8), false);
    }

    /**
     * As Keras has it: ρ = 0.9, ε = 1e-7 inside the root.
     *
     * @param rate η, a finite number &gt; 0; there 0.001
     * @return the optimizer
     */
    public static RmsProp keras(double rate) {
        return new RmsProp(Schedule.constant(rate), 0.9, Epsilon.inside(1e-7), false);
    }

    /**
     * The same with the mean taken off.
     *
     * @return a changed copy
     */
    public RmsProp withCentring() {
        return new RmsProp(rate, decay, epsilon, true);
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] m = new double[layout.size()];
        double[] v = new double[layout.size()];
        double meanShare = centred ? 1 - decay : 0;
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double beside = epsilon.beside(1);
            for (int i = 0; i < d.length; i++) {
                m[i] = decay * m[i] + meanShare * g[i];
                v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
                // rounding may take the variance of a constant gradient below 0
                double variance = Math.max(v[i] - m[i] * m[i], 0);
                d[i] = -eta * g[i] / (Math.sqrt(variance + epsilon.inside()) + beside);
            }
        };
        return new Steps(layout, formula, m, v);
    }
}
