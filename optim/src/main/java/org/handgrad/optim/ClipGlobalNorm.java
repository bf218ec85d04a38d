package org.handgrad.optim;

import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;

/**
 * Shortens the whole gradient to length c if it is longer, and keeps its direction: g ← g c / ‖g‖₂.
 *
 * <p>Source: Pascanu, Mikolov and Bengio 2013, algorithm 1.
 *
 * @param bound c &gt; 0
 */
public record ClipGlobalNorm(double bound) implements Optimizer {

    public ClipGlobalNorm {
        Check.positive(bound, "bound");
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> Length.cut(g, d, 0, d.length, bound));
    }
}
