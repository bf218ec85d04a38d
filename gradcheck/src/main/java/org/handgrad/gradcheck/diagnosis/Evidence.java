package org.handgrad.gradcheck.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handgrad.check.ShapeException;
import org.handgrad.objective.Block;
import org.handgrad.objective.ParameterLayout;

/**
 * What is known about a wrong gradient.
 *
 * @param layout the names of the coordinates
 * @param theta the point
 * @param claimed the claimed gradient there
 * @param numeric the right one; NaN where it was not computed
 * @param bound how far {@code numeric} may be off
 * @param wrong which coordinates are known to be wrong
 * @param claim the claimed gradient anywhere
 * @param rate the rate, if the claim was read off an update; infinite otherwise
 * @param model the function as layers, if it is made of such
 */
public record Evidence(
        ParameterLayout layout,
        double[] theta,
        double[] claimed,
        double[] numeric,
        double[] bound,
        boolean[] wrong,
        UnaryOperator<double[]> claim,
        double rate,
        Optional<Model> model) {

    public Evidence {
        requireNonNull(layout, "layout");
        require(layout, requireNonNull(theta, "theta").length, "theta");
        require(layout, requireNonNull(claimed, "claimed").length, "claimed");
        require(layout, requireNonNull(numeric, "numeric").length, "numeric");
        require(layout, requireNonNull(bound, "bound").length, "bound");
        require(layout, requireNonNull(wrong, "wrong").length, "wrong");
        requireNonNull(claim, "claim");
        requireNonNull(model, "model");
    }

    private static void require(ParameterLayout layout, int length, String name) {
        if (length != layout.size()) {
            throw new ShapeException(name + " has " + length + " entries but the layout " + layout + " has "
                    + layout.size() + "; give it one for each coordinate");
        }
    }

    /** Two numbers that agree to this are taken for the same. */
    static final double SAME = 1e-5;

    boolean known(int i) {
        return !Double.isNaN(numeric[i]);
    }

    /** Whether a value explains the claim at a coordinate: closer than its rounding and a hundred-thousandth. */
    boolean explains(int i, double value) {
        double size = Math.max(Math.abs(value), Math.abs(claimed[i]));
        return Math.abs(value - claimed[i]) <= SAME * size + 3 * bound[i];
    }

    /** Whether the numerical derivative is large enough beside its error to form a ratio. */
    boolean informative(int i) {
        return known(i) && Math.abs(numeric[i]) > 1e5 * bound[i];
    }

    int countWrong(Block block) {
        int count = 0;
        for (int i = block.offset(); i < block.end(); i++) {
            count += wrong[i] ? 1 : 0;
        }
        return count;
    }

    int countWrong() {
        return layout.blocks().stream().mapToInt(this::countWrong).sum();
    }

    /** The constant ratio claimed / numeric of a block's informative entries, or NaN. */
    double ratio(Block block) {
        double ratio = Double.NaN;
        for (int i = block.offset(); i < block.end(); i++) {
            if (!informative(i)) {
                continue;
            }
            double here = claimed[i] / numeric[i];
            if (Double.isNaN(ratio)) {
                ratio = here;
            } else if (Math.abs(here - ratio) > SAME * Math.max(Math.abs(here), Math.abs(ratio))) {
                return Double.NaN;
            }
        }
        return ratio;
    }

    boolean silent(Block block) {
        for (int i = block.offset(); i < block.end(); i++) {
            if (informative(i)) {
                return false;
            }
        }
        return true;
    }
}
