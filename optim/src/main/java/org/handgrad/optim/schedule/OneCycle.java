package org.handgrad.optim.schedule;

import org.handgrad.check.Check;

/**
 * Up once and down further, both along half a wave: from r/d to r within the first share of the steps, and then to r/(d f).
 *
 * <p>With m = share · n − 1 and k = n − 1: rate(t) goes from r/d to r for 0 ≤ t ≤ m, and from r to r/(d f) for m ≤ t ≤ k; it stays there. These
 * are the turning points of PyTorch's OneCycleLR, whose defaults are share 0.3, d = 25 and f = 10,000.
 *
 * <p>Source: Smith and Topin 2018; the half waves are fast.ai's.
 *
 * @param rate r &gt; 0, the highest
 * @param steps n, at least 2
 * @param share which part of the steps it rises, in (0,1)
 * @param start d ≥ 1, how many times lower it starts
 * @param end f &gt; 0, how many times lower than its start it ends
 */
public record OneCycle(double rate, long steps, double share, double start, double end) implements Phase {

    public OneCycle {
        Check.positive(rate, "rate");
        Counts.requirePositive(steps - 1, "steps - 1");
        Check.positive(Check.fraction(share, "share"), "share");
        Check.notNegative(start - 1, "start - 1");
        Check.positive(end, "end");
    }

    /**
     * With PyTorch's share 0.3, d = 25 and f = 10,000.
     *
     * @param rate r &gt; 0, the highest
     * @param steps n, at least 2
     */
    public OneCycle(double rate, long steps) {
        this(rate, steps, 0.3, 25, 1e4);
    }

    @Override
    public double at(long step) {
        double top = share * steps - 1;
        double last = steps - 1.0;
        double t = Math.min(step, last);
        return t < top ? wave(rate / start, rate, t / top) : wave(rate, rate / (start * end), (t - top) / (last - top));
    }

    private static double wave(double from, double to, double share) {
        return to + (from - to) * (1 + StrictMath.cos(Math.PI * share)) / 2;
    }
}
