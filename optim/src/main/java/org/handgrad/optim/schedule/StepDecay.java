package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Falls by a factor every so many steps: rate(t) = r γ^⌊t/s⌋. Never rises.
 *
 * @param rate r &gt; 0
 * @param factor γ in (0,1], often 0.1 or 0.5
 * @param every s, at least 1
 */
public record StepDecay(double rate, double factor, long every) implements Schedule {

    public StepDecay {
        Check.positive(rate, "rate");
        Factors.requireShare(factor);
        Counts.requirePositive(every, "every");
    }

    @Override
    public double at(long step) {
        return rate * StrictMath.pow(factor, step / every);
    }
}
