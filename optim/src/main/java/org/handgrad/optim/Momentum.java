package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Gradient descent with a heavy ball: v ← μ v + g, Δθ = −η v, v = 0 at first.
 *
 * <p>Under a constant gradient steps grow to −η g / (1 − μ). PyTorch has this form; Keras keeps v ← μ v − η g, Δθ = v, which
 * is the same under a constant rate and differs where a schedule changes it.
 *
 * <p>Source: Polyak 1964; Rumelhart, Hinton and Williams 1986, equation 9.
 *
 * @param rate η
 * @param momentum μ in [0,1); 0 is {@link Sgd}
 */
public record Momentum(Schedule rate, double momentum) implements Optimizer {

    public Momentum {
        requireNonNull(rate, "rate");
        Check.fraction(momentum, "momentum");
    }

    /** With a constant rate, a finite number &gt; 0. */
    public Momentum(double rate, double momentum) {
        this(Schedule.constant(rate), momentum);
    }

    @Override
    public Run start(ParameterLayout layout) {
        return Velocity.run(layout, rate, momentum, (g, v) -> v);
    }
}
