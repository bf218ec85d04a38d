package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/**
 * Gradient descent in a warm bath: Δθ = −η g + √(2 η T) r, one r ~ N(0, 1) per coordinate and step.
 *
 * <p>It does not come to rest but samples: for small η, points far along the path have a density proportional to e^(−f/T). Where f is
 * minus the logarithm of a posterior, T = 1 gives samples of the posterior; the paper's ε is 2 η.
 *
 * <p>Source: Langevin 1908; Welling and Teh 2011, equation 4.
 *
 * @param rate η
 * @param temperature T ≥ 0; 0 is {@link Sgd}
 * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
 */
public record Langevin(Schedule rate, double temperature, long seed) implements Optimizer {

    public Langevin {
        requireNonNull(rate, "rate");
        Check.notNegative(temperature, "temperature");
        Normals.requireSeed(seed);
    }

    /** With a constant rate, a finite number &gt; 0. */
    public Langevin(double rate, double temperature, long seed) {
        this(Schedule.constant(rate), temperature, seed);
    }

    @Override
    public Run start(ParameterLayout layout) {
        Normals normals = new Normals(seed, requireNonNull(layout, "layout").size());
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            double sigma = Math.sqrt(2 * eta * temperature);
            for (int i = 0; i < d.length; i++) {
                d[i] = -eta * g[i] + sigma * normals.next();
            }
        };
        return new Steps(layout, formula).drawing(normals);
    }
}
