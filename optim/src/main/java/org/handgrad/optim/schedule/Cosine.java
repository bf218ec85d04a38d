package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Falls along half a wave: rate(t) = e + (r − e) (1 + cos(π t/n)) / 2 for t ≤ n, e from there on. Never rises where r ≥ e.
 *
 * <p>Source: Loshchilov and Hutter 2017, equation 5, without restarts.
 *
 * @param rate r ≥ 0
 * @param end e ≥ 0
 * @param steps n, at least 1
 */
public record Cosine(double rate, double end, long steps) implements Phase {

    public Cosine {
        Check.notNegative(rate, "rate");
        Check.notNegative(end, "end");
        Counts.requirePositive(steps, "steps");
    }

    /**
     * Down to 0.
     *
     * @param rate r ≥ 0
     * @param steps n, at least 1
     */
    public Cosine(double rate, long steps) {
        this(rate, 0, steps);
    }

    @Override
    public double at(long step) {
        return end + (rate - end) * (1 + StrictMath.cos(Math.PI * Counts.share(step, steps))) / 2;
    }
}
