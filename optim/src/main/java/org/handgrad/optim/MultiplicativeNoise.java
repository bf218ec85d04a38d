package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.Block;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;

/**
 * Stretches, shrinks or turns round the gradient of each parameter array: g ← g (1 + s r), with one r ~ N(0, 1) per array of
 * the layout and step. To be followed by an optimizer, as in {@link NoisySgd#multiplicative}.
 *
 * <p>On average the gradient stays as it is; the steps of whole arrays vary against each other, which shakes a network off a
 * plateau.
 *
 * <p>Source: the laboratory on back-propagation of Imperial College's Mathematics for Machine Learning: Multivariate Calculus.
 *
 * @param noise s ≥ 0
 * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
 */
public record MultiplicativeNoise(double noise, long seed) implements Optimizer {

    public MultiplicativeNoise {
        Check.notNegative(noise, "noise");
        new NumpyRandom(seed);
    }

    @Override
    public Run start(ParameterLayout layout) {
        NumpyRandom random = new NumpyRandom(seed);
        return new Steps(layout, (t, theta, g, d) -> {
            for (Block block : layout.blocks()) {
                double stretch = 1 + noise * random.nextGaussian();
                for (int i = block.offset(); i < block.end(); i++) {
                    d[i] = g[i] * stretch;
                }
            }
        });
    }
}
