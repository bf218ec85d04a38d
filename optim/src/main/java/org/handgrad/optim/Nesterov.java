package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Momentum that looks ahead: v ← μ v + g, Δθ = −η (g + μ v), v = 0 at first.
 *
 * <p>This is the form in which the gradient is taken at θ itself (Sutskever et al. 2013, Bengio et al. 2013), as in PyTorch.
 * Keras keeps v ← μ v − η g, Δθ = μ v − η g, which is the same under a constant rate.
 *
 * <p>Source: Nesterov 1983; Sutskever, Martens, Dahl and Hinton 2013, equations 3 and 4.
 *
 * @param rate η
 * @param momentum μ in [0,1); 0 is {@link Sgd}
 */
public record Nesterov(Schedule rate, double momentum) implements Optimizer {

    public Nesterov {
        requireNonNull(rate, "rate");
        Check.fraction(momentum, "momentum");
    }

    /** With a constant rate, a finite number &gt; 0. */
    public Nesterov(double rate, double momentum) {
        this(Schedule.constant(rate), momentum);
    }

    @Override
    public Run start(ParameterLayout layout) {
        return Velocity.run(layout, rate, momentum, (g, v) -> g + momentum * v);
    }
}
