package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Falls like one over time: rate(t) = r / (1 + k t). Never rises. The sum over all steps is infinite and that of the squares finite, which
 * is what stochastic approximation asks for.
 *
 * <p>Source: Robbins and Monro 1951.
 *
 * @param rate r &gt; 0
 * @param decay k ≥ 0
 */
public record InverseTime(double rate, double decay) implements Schedule {

    public InverseTime {
        Check.positive(rate, "rate");
        Check.notNegative(decay, "decay");
    }

    @Override
    public double at(long step) {
        return rate / (1 + decay * step);
    }
}
