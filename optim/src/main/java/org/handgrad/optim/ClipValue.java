package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;

/**
 * Cuts each entry of the gradient to [−c, c]. May turn the gradient; {@link ClipGlobalNorm} does not.
 *
 * @param bound c &gt; 0
 */
public record ClipValue(double bound) implements Optimizer {

    public ClipValue {
        Check.positive(bound, "bound");
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> {
            for (int i = 0; i < d.length; i++) {
                d[i] = Math.max(-bound, Math.min(bound, g[i]));
            }
        });
    }
}
