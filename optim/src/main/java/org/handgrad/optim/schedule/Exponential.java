package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Falls by the same factor each step: rate(t) = r γᵗ. Never rises.
 *
 * @param rate r &gt; 0
 * @param factor γ in (0,1], near 1
 */
public record Exponential(double rate, double factor) implements Schedule {

    public Exponential {
        Check.positive(rate, "rate");
        Factors.requireShare(factor);
    }

    @Override
    public double at(long step) {
        return rate * StrictMath.pow(factor, step);
    }
}
