package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Gradient descent: Δθ = −η g. "Stochastic" when g comes from a mini-batch.
 *
 * <p>On a convex quadratic with largest curvature L it descends for every η &lt; 2/L and diverges above.
 *
 * <p>Source: Cauchy 1847; Robbins and Monro 1951.
 *
 * @param rate η
 */
public record Sgd(Schedule rate) implements Optimizer {

    public Sgd {
        requireNonNull(rate, "rate");
    }

    /** With a constant rate, a finite number &gt; 0. */
    public Sgd(double rate) {
        this(Schedule.constant(rate));
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            for (int i = 0; i < d.length; i++) {
                d[i] = -eta * g[i];
            }
        });
    }
}
