package org.handgrad.gradcheck;

import java.util.Optional;
import java.util.function.Supplier;

/** The test of one claimed derivative along a line, by differences of the function and nothing else. */
final class LineTest {

    /** The step at which the truncation error h² and the rounding error ε/h of a central difference balance. */
    static final double STEP = Math.cbrt(Math.ulp(1.0));

    /** A PASS promises that a relative error of this size would have been seen. */
    static final double PROMISE = 1e-5;

    /** A derivative smaller than this beside the largest of its block is not worth more than two evaluations. */
    private static final double NEGLIGIBLE = 1e-6;

    /** A change of slope within two steps, beside the largest slope of the block, that a smooth function does not make. */
    private static final double BENT = 1e-3;

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
     * @param enough the relative rounding error at which two evaluations are enough
     */
    Outcome run(double largest, double enough) {
        Line.Point plus = line.atUnlessRefused(STEP * line.scale());
        Line.Point minus = line.atUnlessRefused(-STEP * line.scale());
        double width = plus.t() - minus.t();
        double d = (plus.value() - minus.value()) / width;
        double rounding = 4 * Math.max(plus.sample().noise(), minus.sample().noise()) / width + claimNoise;
        boolean smooth = plus.shares(here.pattern()) && minus.shares(here.pattern());
        double size = Math.max(Math.abs(d), Math.abs(claimed));
        if (smooth && Math.abs(d - claimed) <= tolerance * size + rounding) {
            if (size > 0 && rounding <= enough * size) {
                return new Outcome(d, rounding, Verdict.PASS, false);
            }
            double bend = Math.abs(plus.value() - 2 * here.value() + minus.value()) / width;
            if (size <= NEGLIGIBLE * largest && bend <= BENT * largest) {
                return new Outcome(d, rounding, Verdict.NO_INFORMATION, false);
            }
        }
        return escalate();
    }

    /** The careful test, a second time nearer to θ if the function refused steps and nothing was settled by the others. */
    Outcome escalate() {
        Outcome wide = careful();
        return settled(wide) || !line.wasRefused() ? wide : besideBorder();
    }

    private static boolean settled(Outcome outcome) {
        return outcome.verdict() != Verdict.INCONCLUSIVE && outcome.verdict() != Verdict.NO_INFORMATION;
    }

    private Outcome careful() {
        return judge(central(Ridders.FIRST_STEP), () -> central(Ridders.SECOND_STEP));
    }

    /**
     * Where the function ends nearby, as a loss on probabilities does at 0 and at 1: by steps to one side if θ lies on the border,
     * else by the widest steps that stay inside. Beside the border the wider side can only confirm: the function may bend
     * between its steps and θ.
     */
    private Outcome besideBorder() {
        double right = line.room(1);
        double left = line.room(-1);
        if (right == 0 && left == 0) {
            throw line.closed();
        }
        Outcome inner = oneSided(right > left ? right : -left);
        if (inner.verdict() == Verdict.PASS || line.endsAt(right > left ? -1 : 1)) {
            return inner;
        }
        double both = Math.min(left, right);
        return both == 0
                ? new Outcome(inner.numeric(), inner.bound(), Verdict.INCONCLUSIVE, true)
                : new LineTest(line.within(both), here, claimed, tolerance, claimNoise).careful();
    }

    private Outcome oneSided(double step) {
        double again = step * Ridders.SECOND_STEP / Ridders.FIRST_STEP;
        return judge(side(step), () -> side(again));
    }

    private Estimate side(double step) {
        Estimate estimate = Ridders.oneSided(line, here, step);
        return new Estimate(estimate.value(), estimate.bound() + claimNoise);
    }

    private Outcome judge(Estimate first, Supplier<Estimate> secondOpinion) {
        if (first.agrees(claimed, tolerance) && first.exists()) {
            return agreed(first);
        }
        Estimate second = secondOpinion.get();
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
        if (size > 0 && estimate.bound() <= PROMISE * size) {
            return new Outcome(estimate.value(), estimate.bound(), Verdict.PASS, true);
        }
        return kink().orElseGet(() -> new Outcome(estimate.value(), estimate.bound(), Verdict.NO_INFORMATION, true));
    }

    /** At a corner any slope between those of the two sides is right; without one the claim is wrong. */
    private Outcome corner(Estimate central) {
        return kink().orElseGet(() ->
                central.exists() ? new Outcome(central.value(), central.bound(), Verdict.FAIL, true) : beside());
    }

    /** The slopes of the two sides differ for certain, and the claim lies between them. */
    private Optional<Outcome> kink() {
        Sides sides = Sides.of(line, here, claimNoise);
        if (!sides.exist() || sides.high() - sides.low() <= sides.slack(tolerance)) {
            return Optional.empty();
        }
        double middle = (sides.low() + sides.high()) / 2;
        return sides.allow(claimed, tolerance)
                ? Optional.of(new Outcome(middle, sides.high() - middle, Verdict.KINK, true))
                : Optional.empty();
    }

    /** Every step crossed a kink, and the claim lies outside the slopes of the two sides, if they differ at all. */
    private Outcome beside() {
        Sides sides = Sides.of(line, here, claimNoise);
        if (!sides.exist()) {
            return new Outcome(Double.NaN, Double.POSITIVE_INFINITY, Verdict.INCONCLUSIVE, true);
        }
        double nearest = Math.max(sides.low(), Math.min(sides.high(), claimed));
        if (sides.allow(claimed, tolerance)) {
            double size = Math.max(Math.abs(nearest), Math.abs(claimed));
            boolean seen = sides.bound() <= PROMISE * size;
            return new Outcome(nearest, sides.bound(), seen ? Verdict.PASS : Verdict.NO_INFORMATION, true);
        }
        boolean certain = sides.bound() <= 0.25 * Math.abs(claimed - nearest);
        return new Outcome(nearest, sides.bound(), certain ? Verdict.FAIL : Verdict.INCONCLUSIVE, true);
    }
}
