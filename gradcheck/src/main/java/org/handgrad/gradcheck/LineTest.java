package org.handgrad.gradcheck;

/** The test of one claimed derivative along a line, by differences of the function and nothing else. */
final class LineTest {

    /** The step at which the truncation error h² and the rounding error ε/h of a central difference balance. */
    static final double STEP = Math.cbrt(Math.ulp(1.0));

    /** A PASS promises that a relative error of this size would have been seen. */
    static final double PROMISE = 1e-5;

    /** A derivative smaller than this beside the largest of its block is not worth more than two evaluations. */
    private static final double NEGLIGIBLE = 1e-6;

    /** What came out: the best numerical value, and the verdict. */
    record Outcome(double numeric, double bound, Verdict verdict, boolean escalated) {}

    private final Line line;
    private final Sample here;
    private final double claimed;
    private final double tolerance;
    private final double claimNoise;

    LineTest(Line line, Sample here, double claimed, double tolerance, double claimNoise) {
        this.line = line;
        this.here = here;
        this.claimed = claimed;
        this.tolerance = tolerance;
        this.claimNoise = claimNoise;
    }

    /**
     * Two evaluations if the claim is right; some forty more before it is called anything else.
     *
     * @param largest the largest derivative of the block, in size
     */
    Outcome run(double largest) {
        Line.Point plus = line.at(STEP * line.scale());
        Line.Point minus = line.at(-STEP * line.scale());
        double width = plus.t() - minus.t();
        double d = (plus.value() - minus.value()) / width;
        double rounding = 4 * Math.max(plus.sample().noise(), minus.sample().noise()) / width + claimNoise;
        boolean smooth = plus.sample().pattern() == here.pattern()
                && minus.sample().pattern() == here.pattern();
        double size = Math.max(Math.abs(d), Math.abs(claimed));
        if (smooth && Math.abs(d - claimed) <= tolerance * size + rounding) {
            if (rounding <= PROMISE * size) {
                return new Outcome(d, rounding, Verdict.PASS, false);
            }
            if (size <= NEGLIGIBLE * largest) {
                return new Outcome(d, rounding, Verdict.NO_INFORMATION, false);
            }
        }
        return escalate();
    }

    /** The careful test. */
    Outcome escalate() {
        Estimate first = central(Ridders.FIRST_STEP);
        if (first.agrees(claimed, tolerance) && first.exists()) {
            return agreed(first);
        }
        Estimate second = central(Ridders.SECOND_STEP);
        if (!first.exists() && !second.exists()) {
            return corner(Estimate.NONE);
        }
        if (second.exists() && second.agrees(claimed, tolerance)) {
            return agreed(second);
        }
        Estimate best = second.bound() < first.bound() ? second : first;
        if (best.tooUncertainFor(claimed) || contradict(first, second)) {
            return new Outcome(best.value(), best.bound(), Verdict.INCONCLUSIVE, true);
        }
        return corner(best);
    }

    private Estimate central(double step) {
        Estimate estimate = Ridders.central(line, here, step * line.scale());
        return new Estimate(estimate.value(), estimate.bound() + claimNoise);
    }

    private static boolean contradict(Estimate first, Estimate second) {
        if (!first.exists() || !second.exists()) {
            return false;
        }
        return Math.abs(first.value() - second.value()) > 3 * (first.bound() + second.bound());
    }

    private Outcome agreed(Estimate estimate) {
        double size = Math.max(Math.abs(estimate.value()), Math.abs(claimed));
        boolean seen = estimate.bound() <= PROMISE * size;
        return new Outcome(
                estimate.value(), estimate.bound(), seen ? Verdict.PASS : Verdict.NO_INFORMATION, true);
    }

    /** At a corner any slope between those of the two sides is right; without one the claim is wrong. */
    private Outcome corner(Estimate central) {
        Estimate right = Ridders.oneSided(line, here, 1e-3 * line.scale());
        Estimate left = Ridders.oneSided(line, here, -1e-3 * line.scale());
        double bound = 3 * (right.bound() + left.bound()) + claimNoise;
        if (!(bound < Double.POSITIVE_INFINITY)) {
            return new Outcome(central.value(), central.bound(), Verdict.INCONCLUSIVE, true);
        }
        double low = Math.min(left.value(), right.value());
        double high = Math.max(left.value(), right.value());
        double slack = bound + tolerance * Math.max(Math.abs(low), Math.abs(high));
        boolean between = low - slack <= claimed && claimed <= high + slack;
        if (high - low > slack && between) {
            return new Outcome((low + high) / 2, (high - low) / 2 + bound, Verdict.KINK, true);
        }
        if (central.exists()) {
            return new Outcome(central.value(), central.bound(), Verdict.FAIL, true);
        }
        if (between) {
            return agreed(new Estimate((low + high) / 2, bound));
        }
        double nearest = claimed < low ? low : high;
        boolean certain = bound <= 0.25 * Math.abs(claimed - nearest);
        return new Outcome(nearest, bound, certain ? Verdict.FAIL : Verdict.INCONCLUSIVE, true);
    }
}
