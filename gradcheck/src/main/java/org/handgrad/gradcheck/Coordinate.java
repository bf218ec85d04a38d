package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import org.handgrad.objective.Block;

/**
 * One derivative, claimed and recomputed.
 *
 * @param block the block of parameters it belongs to
 * @param index where in the block, row-major
 * @param claimed what the gradient under test says
 * @param numeric what this check computed
 * @param bound how far {@code numeric} may be from the truth; on a kink half the distance between the slopes of its two sides
 * @param verdict what follows
 */
public record Coordinate(Block block, int index, double claimed, double numeric, double bound, Verdict verdict) {

    public Coordinate {
        requireNonNull(block, "block");
        requireNonNull(verdict, "verdict");
    }

    /**
     * What it is called.
     *
     * @return for instance {@code layer 2 weights[1,0]}
     */
    public String name() {
        return block.name(index);
    }

    /**
     * |claimed − numeric| / max(|claimed|, |numeric|), which is 2 for a wrong sign and 0 where both are 0.
     *
     * @return 0 .. 2
     */
    public double relativeError() {
        double size = size();
        return size == 0 ? 0 : Math.abs(claimed - numeric) / size;
    }

    /**
     * claimed / numeric: 1 for a right derivative, and the first hint of what is wrong with another one.
     *
     * @return the ratio, NaN for 0/0
     */
    public double ratio() {
        return claimed / numeric;
    }

    /**
     * The smallest relative error that would have been seen here.
     *
     * @param tolerance what two right values may differ by
     * @return tolerance + bound / size; infinite where both values are 0
     */
    public double power(double tolerance) {
        double size = size();
        return size == 0 ? Double.POSITIVE_INFINITY : tolerance + bound / size;
    }

    private double size() {
        return Math.max(Math.abs(claimed), Math.abs(numeric));
    }
}
