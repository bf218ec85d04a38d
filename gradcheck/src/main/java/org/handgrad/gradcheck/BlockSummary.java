package org.handgrad.gradcheck;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.objective.Block;

/** Sums up the coordinates of a block. */
final class BlockSummary {

    private static final int MOST_FINDINGS = 1000;

    private BlockSummary() {}

    static BlockReport of(Block block, List<Coordinate> coordinates, double tolerance) {
        return of(block, coordinates, 0, power(coordinates, tolerance), tolerance);
    }

    /** With {@code rest} more that were not looked at one by one but are known to be right. */
    static BlockReport of(Block block, List<Coordinate> coordinates, int rest, Power power, double tolerance) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        if (rest > 0) {
            counts.put(Verdict.PASS, rest);
        }
        coordinates.forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
        List<Coordinate> findings = coordinates.stream()
                .filter(c -> c.verdict() != Verdict.PASS && c.verdict() != Verdict.NO_INFORMATION)
                .limit(MOST_FINDINGS)
                .toList();
        return new BlockReport(
                block,
                Verdict.of(counts.keySet()),
                counts,
                relativeError(coordinates),
                worst(coordinates),
                findings,
                power);
    }

    /** The coordinate that speaks loudest: failed before unsure before right, then the largest absolute error. */
    private static Optional<Coordinate> worst(List<Coordinate> coordinates) {
        Coordinate worst = null;
        for (Coordinate c : coordinates) {
            if (worst == null || louder(c, worst)) {
                worst = c;
            }
        }
        return Optional.ofNullable(worst);
    }

    private static boolean louder(Coordinate c, Coordinate than) {
        if (c.verdict() != than.verdict()) {
            return Verdict.of(List.of(c.verdict(), than.verdict())) == c.verdict();
        }
        return Math.abs(c.claimed() - c.numeric()) > Math.abs(than.claimed() - than.numeric());
    }

    private static double relativeError(List<Coordinate> coordinates) {
        double error = 0;
        double claimed = 0;
        double numeric = 0;
        for (Coordinate c : coordinates) {
            if (c.verdict() != Verdict.KINK) {
                error = Math.hypot(error, c.claimed() - c.numeric());
                claimed = Math.hypot(claimed, c.claimed());
                numeric = Math.hypot(numeric, c.numeric());
            }
        }
        double size = Math.max(claimed, numeric);
        return size == 0 ? 0 : error / size;
    }

    private static Power power(List<Coordinate> coordinates, double tolerance) {
        double[] seen = coordinates.stream()
                .filter(c -> c.verdict() == Verdict.PASS)
                .mapToDouble(c -> c.power(tolerance))
                .sorted()
                .toArray();
        int silent = (int) coordinates.stream()
                .filter(c -> c.verdict() == Verdict.NO_INFORMATION)
                .count();
        if (seen.length == 0) {
            return new Power(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, silent);
        }
        return new Power(seen[seen.length / 2], Arrays.stream(seen).max().orElseThrow(), silent);
    }
}
