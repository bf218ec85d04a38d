package org.handgrad.optim;

import java.util.Arrays;
import org.handgrad.check.Check;
import org.handgrad.objective.ParameterLayout;

/**
 * A step length s of its own for each coordinate, and only the sign of the gradient: s grows by the factor η⁺ while the sign stays
 * and shrinks by η⁻ when it turns, in which case there is no step: Δθ = −s sign(g).
 *
 * <p>For gradients on all samples; the noise of mini-batches turns signs. This is the form iRprop⁻, as in PyTorch, where the
 * gradient counts as 0 after a turn.
 *
 * <p>Source: Riedmiller and Braun 1993; Igel and Hüsken 2000, algorithm iRprop⁻.
 *
 * @param first where s starts, &gt; 0
 * @param shrink η⁻ in (0,1)
 * @param grow η⁺ &gt; 1
 * @param least the smallest s, &gt; 0
 * @param most the largest s, at least {@code least}
 */
public record Rprop(double first, double shrink, double grow, double least, double most) implements Optimizer {

    public Rprop {
        Check.positive(first, "first");
        Check.positive(Check.fraction(shrink, "shrink"), "shrink");
        Check.positive(grow - 1, "grow - 1");
        Check.positive(least, "least");
        Check.notNegative(most - least, "most - least");
    }

    /**
     * With the paper's η⁻ = 0.5, η⁺ = 1.2, and s between 1e-6 and 50.
     *
     * @param first where s starts, &gt; 0; 0.1 in the paper, 0.01 in PyTorch
     */
    public Rprop(double first) {
        this(first, 0.5, 1.2, 1e-6, 50);
    }

    @Override
    public Run start(ParameterLayout layout) {
        double[] before = Memory.zeros(layout);
        double[] s = Memory.zeros(layout);
        Arrays.fill(s, first);
        Steps.Formula formula = (t, theta, g, d) -> {
            for (int i = 0; i < d.length; i++) {
                double turn = Math.signum(g[i]) * Math.signum(before[i]);
                double factor = turn > 0 ? grow : turn < 0 ? shrink : 1;
                s[i] = Math.max(least, Math.min(most, s[i] * factor));
                before[i] = turn < 0 ? 0 : g[i];
                d[i] = -s[i] * Math.signum(before[i]);
            }
        };
        return new Steps(layout, formula, before, s);
    }
}
