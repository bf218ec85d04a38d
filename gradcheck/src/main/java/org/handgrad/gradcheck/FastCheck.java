package org.handgrad.gradcheck;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.objective.Block;
import org.handgrad.random.NumpyRandom;

/**
 * Looks along a few random directions of each block, and goes down to the coordinates only where that fails.
 *
 * <p>A direction has random signs and sizes from 0.5 to 1.5: one wrong entry can never hide, and two equal errors cannot
 * cancel, as they do half the time under signs alone.
 */
final class FastCheck {

    private final Slopes slopes;
    private final double[] claimed;
    private final Settings settings;
    private final int directions;

    FastCheck(Slopes slopes, double[] claimed, Settings settings, int directions) {
        this.slopes = slopes;
        this.claimed = claimed;
        this.settings = settings;
        this.directions = directions;
    }

    /** What was found, and the coordinates that were looked at one by one. */
    record Found(BlockReport report, List<Coordinate> coordinates) {}

    Found block(Block block) {
        NumpyRandom random = new NumpyRandom((31 * settings.seed() + block.offset()) & Integer.MAX_VALUE);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        double error = 0;
        double bound = 0;
        for (int k = 0; k < directions; k++) {
            double[] u = Draw.direction(claimed.length, block.offset(), block.end(), random);
            LineTest.Outcome outcome = slopes.along(u);
            if (outcome.verdict() == Verdict.FAIL) {
                Bisection.Found wrong = new Bisection(slopes, claimed, block, u, random).run();
                if (wrong.coordinates().stream().anyMatch(c -> c.verdict() == Verdict.FAIL)) {
                    BlockReport report = BlockSummary.of(
                            block,
                            wrong.coordinates(),
                            wrong.rest(),
                            power(block, outcome.bound()),
                            settings.tolerance());
                    return new Found(report, wrong.coordinates());
                }
                outcome = withinTolerance(outcome, u);
            }
            counts.merge(outcome.verdict(), 1, Integer::sum);
            double claim = dot(u);
            double size = Math.max(Math.abs(claim), Math.abs(outcome.numeric()));
            error = size == 0 ? error : Math.max(error, Math.abs(claim - outcome.numeric()) / size);
            bound = Math.max(bound, allowed(outcome, size));
        }
        Power power = power(block, bound);
        boolean blind = power.silent() == block.size() && counts.keySet().equals(java.util.Set.of(Verdict.PASS));
        Map<Verdict, Integer> seen = blind ? Map.of(Verdict.NO_INFORMATION, directions) : counts;
        BlockReport report =
                new BlockReport(block, Verdict.of(seen.keySet()), seen, error, Optional.empty(), List.of(), power);
        return new Found(report, List.of());
    }

    /** A direction that fails although no single entry does: many errors, each within the tolerance, are allowed. */
    private LineTest.Outcome withinTolerance(LineTest.Outcome outcome, double[] u) {
        double size = 0;
        for (int i = 0; i < u.length; i++) {
            size += Math.abs(u[i] * claimed[i]);
        }
        boolean small = Math.abs(dot(u) - outcome.numeric()) <= settings.tolerance() * size + outcome.bound();
        return new LineTest.Outcome(
                outcome.numeric(), outcome.bound(), small ? Verdict.PASS : Verdict.INCONCLUSIVE, true);
    }

    private double allowed(LineTest.Outcome outcome, double size) {
        return slopes.byDuals() ? outcome.bound() : settings.tolerance() * size + 3 * outcome.bound();
    }

    private double dot(double[] u) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * claimed[i];
        }
        return sum;
    }

    /** A single entry that was off by more than {@code bound} / 0.5 would have shown in the first direction. */
    private Power power(Block block, double bound) {
        double[] seen = new double[block.size()];
        int count = 0;
        for (int i = block.offset(); i < block.end(); i++) {
            double relative = 2 * bound / Math.abs(claimed[i]) + settings.tolerance();
            if (relative < 1) {
                seen[count++] = relative;
            }
        }
        if (count == 0) {
            return new Power(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, block.size());
        }
        double[] sorted = java.util.Arrays.copyOf(seen, count);
        java.util.Arrays.sort(sorted);
        return new Power(sorted[count / 2], sorted[count - 1], block.size() - count);
    }
}
