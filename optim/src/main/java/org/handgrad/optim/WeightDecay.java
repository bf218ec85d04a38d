package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;

/**
 * Adds λ θ to the gradient, which is the gradient of λ/2 ‖θ‖². Before {@link Sgd} it shrinks every parameter by the factor 1 − η λ per
 * step; before an adaptive optimizer it is scaled like the rest of the gradient, see {@link AdamW} for decay that is not.
 *
 * <p>It acts on biases too, unless {@link ParameterGroups} say otherwise. The loss that training reports leaves it out.
 *
 * <p>Source: Hanson and Pratt 1988; Krogh and Hertz 1991, equation 2.
 *
 * @param decay λ ≥ 0
 */
public record WeightDecay(double decay) implements Optimizer {

    public WeightDecay {
        Check.notNegative(decay, "decay");
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> {
            for (int i = 0; i < d.length; i++) {
                d[i] = g[i] + decay * theta[i];
            }
        });
    }
}
