package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;

/**
 * Adds noise to the gradient that dies away: g ← g + N(0, σₜ²) in every coordinate, σₜ² = s / (1 + t)^γ, t = 0, 1, ... To be
 * followed by an optimizer, as in {@link NoisySgd#annealed}.
 *
 * <p>Source: Neelakantan et al. 2015, equations 1 and 2, with γ = 0.55 and s one of 0.01, 0.3, 1.
 *
 * @param scale s ≥ 0, the variance of the first step
 * @param gamma γ ≥ 0, how fast it dies away
 * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
 */
public record AnnealedNoise(double scale, double gamma, long seed) implements Optimizer {

    public AnnealedNoise {
        Check.notNegative(scale, "scale");
        Check.notNegative(gamma, "gamma");
        Normals.requireSeed(seed);
    }

    /**
     * With the paper's γ = 0.55.
     *
     * @param scale s ≥ 0, the variance of the first step
     * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
     */
    public AnnealedNoise(double scale, long seed) {
        this(scale, 0.55, seed);
    }

    @Override
    public Run start(ParameterLayout layout) {
        Normals normals = new Normals(seed, requireNonNull(layout, "layout").size());
        Steps.Formula formula = (t, theta, g, d) -> {
            double sigma = Math.sqrt(scale / StrictMath.pow(1.0 + t, gamma));
            for (int i = 0; i < d.length; i++) {
                d[i] = g[i] + sigma * normals.next();
            }
        };
        return new Steps(layout, formula).drawing(normals);
    }
}
