package org.handgrad.gradcheck.diagnosis;

import java.util.Optional;

/** Dropout: forward multiplies some entries by 0 and the others by one number, and the way back must do the same. */
final class Masks {

    private Masks() {}

    static Optional<Diagnosis> examine(LayerRules.Slopes s) {
        double scale = scale(s.right());
        if (Double.isNaN(scale) || rectifies(s)) {
            return Optional.empty();
        }
        boolean all = true;
        boolean unscaled = true;
        boolean redrawn = true;
        for (int i = 0; i < s.right().length; i++) {
            double claimed = s.claimed()[i];
            boolean kept = Math.abs(s.right()[i]) > 1e-6;
            all &= near(claimed, 1) || near(claimed, scale);
            unscaled &= near(claimed, kept ? 1 : 0);
            redrawn &= near(claimed, 0) || near(claimed, scale);
        }
        if (unscaled) {
            return found(
                    Cause.MASK_SCALE_FORGOTTEN,
                    "what was kept is multiplied by " + round(scale) + " forward and by 1 on the way back");
        }
        if (all) {
            return found(Cause.MASK_FORGOTTEN, "what was dropped forward gets a gradient");
        }
        return redrawn
                ? found(Cause.MASK_REDRAWN, "other entries are dropped on the way back than forward")
                : Optional.empty();
    }

    /** A ReLU drops by the sign of its input, which is no dropout. */
    private static boolean rectifies(LayerRules.Slopes s) {
        for (int i = 0; i < s.z().length; i++) {
            if (s.z()[i] > 0 == Math.abs(s.right()[i]) < 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** The one number besides 0 among the slopes, or NaN. */
    private static double scale(double[] slopes) {
        double scale = Double.NaN;
        boolean dropped = false;
        for (double slope : slopes) {
            if (Math.abs(slope) < 1e-6) {
                dropped = true;
            } else if (Double.isNaN(scale)) {
                scale = slope;
            } else if (!near(slope, scale)) {
                return Double.NaN;
            }
        }
        return dropped ? scale : Double.NaN;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-6 * (1 + Math.abs(b));
    }

    private static double round(double scale) {
        return Math.rint(scale * 1e6) / 1e6;
    }

    private static Optional<Diagnosis> found(Cause cause, String evidence) {
        return Optional.of(new Diagnosis(
                cause, "", evidence, "keep the mask of the forward pass and multiply by it, scale included"));
    }
}
