package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.Block;
import org.handgrad.objective.ParameterLayout;

/**
 * Stretches, shrinks or turns round the gradient of each parameter array: g ← g (1 + s r), with one r ~ N(0, 1) per array of
 * the layout and step. To be followed by an optimizer, as in {@link NoisySgd#multiplicative}.
 *
 * <p>On average the gradient stays as it is; the steps of whole arrays vary against each other, which is meant to shake a network
 * off a plateau.
 *
 * <p>Source: the laboratory on back-propagation of Imperial College's Mathematics for Machine Learning: Multivariate Calculus.
 *
 * @param noise s ≥ 0
 * @param seed starts each run's own stream of random numbers, 0 .. 2³¹ − 1
 */
public record MultiplicativeNoise(double noise, long seed) implements Optimizer {

    public MultiplicativeNoise {
        Check.notNegative(noise, "noise");
        Normals.requireSeed(seed);
    }

    @Override
    public Run start(ParameterLayout layout) {
        Normals normals =
                new Normals(seed, requireNonNull(layout, "layout").blocks().size());
        Steps.Formula formula = (t, theta, g, d) -> {
            for (Block block : layout.blocks()) {
                stretch(block, 1 + noise * normals.next(), g, d);
            }
        };
        return new Steps(layout, formula).drawing(normals);
    }

    private static void stretch(Block block, double factor, double[] g, double[] d) {
        for (int i = block.offset(); i < block.end(); i++) {
            d[i] = g[i] * factor;
        }
    }
}
