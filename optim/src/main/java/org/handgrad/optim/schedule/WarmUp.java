package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Rises along a straight line from almost 0: rate(t) = r (t + 1) / n for t &lt; n, r from there on. Never falls.
 *
 * <p>Source: Goyal et al. 2017, section 2.2.
 *
 * @param rate r &gt; 0, reached by the last of the n steps
 * @param steps n, at least 1
 */
public record WarmUp(double rate, long steps) implements Phase {

    public WarmUp {
        Check.positive(rate, "rate");
        Counts.requirePositive(steps, "steps");
    }

    @Override
    public double at(long step) {
        return rate * Counts.share(step + 1, steps);
    }
}
