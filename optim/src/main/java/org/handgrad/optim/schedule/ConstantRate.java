package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * The same rate for ever, rate(t) = r; what an optimizer makes of a plain number.
 *
 * @param rate r, a finite number &gt; 0; a negative rate would climb
 */
public record ConstantRate(double rate) implements Schedule {

    public ConstantRate {
        if (rate < 0) {
            throw new IllegalArgumentException("rate must be > 0 but is " + rate
                    + ": a negative rate means ascent; to climb, negate the objective");
        }
        Check.positive(rate, "rate");
    }

    @Override
    public double at(long step) {
        return rate;
    }

    @Override
    public String toString() {
        return Double.toString(rate);
    }
}
