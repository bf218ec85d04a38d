package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Goes from one rate to another along a power: rate(t) = e + (r − e) (1 − t/n)^p for t ≤ n, e from there on. p = 1 is a straight line. Never
 * rises where r ≥ e.
 *
 * @param rate r ≥ 0
 * @param end e ≥ 0
 * @param power p &gt; 0
 * @param steps n, at least 1
 */
public record Polynomial(double rate, double end, double power, long steps) implements Phase {

    public Polynomial {
        Check.notNegative(rate, "rate");
        Check.notNegative(end, "end");
        Check.positive(power, "power");
        Counts.requirePositive(steps, "steps");
    }

    /**
     * A straight line.
     *
     * @param rate r ≥ 0
     * @param end e ≥ 0
     * @param steps n, at least 1
     * @return p = 1
     */
    public static Polynomial linear(double rate, double end, long steps) {
        return new Polynomial(rate, end, 1, steps);
    }

    @Override
    public double at(long step) {
        return end + (rate - end) * StrictMath.pow(1 - Counts.share(step, steps), power);
    }
}
