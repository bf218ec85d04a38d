package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.check.Check;
import org.handgrad.objective.Block;

/**
 * What was found in one block of parameters.
 *
 * @param block name and shape
 * @param verdict the most alarming verdict of its parts
 * @param counts how many coordinates got which verdict; in fast mode how many random directions, unless the block failed
 * @param relativeError ‖claimed − numeric‖ / max(‖claimed‖, ‖numeric‖) over what was compared
 * @param worst the coordinate that stands out most, if single coordinates were looked at
 * @param findings the coordinates that are FAIL, KINK or INCONCLUSIVE, at most 1,000 of them
 * @param power what this check would have seen
 */
public record BlockReport(
        Block block,
        Verdict verdict,
        Map<Verdict, Integer> counts,
        double relativeError,
        Optional<Coordinate> worst,
        List<Coordinate> findings,
        Power power) {

    public BlockReport {
        requireNonNull(block, "block");
        requireNonNull(verdict, "verdict");
        requireNonNull(counts, "counts").forEach((seen, count) -> requireNonNull(count, "counts has null for " + seen));
        counts = Map.copyOf(counts);
        requireNonNull(worst, "worst");
        findings = Check.list(findings, "findings");
        requireNonNull(power, "power");
    }

    /**
     * How many parts of the block got a verdict.
     *
     * @param verdict which
     * @return their number, perhaps 0
     */
    public int count(Verdict verdict) {
        return counts.getOrDefault(requireNonNull(verdict, "verdict"), 0);
    }
}
