package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.handgrad.objective.Block;

/** One ratio of claimed to right derivative, everywhere or from one layer down. */
final class Factors {

    private Factors() {}

    /** The same factor everywhere. */
    static Optional<Diagnosis> everywhere(Evidence e) {
        double factor = Double.NaN;
        for (Block block : e.layout().blocks()) {
            if (e.silent(block)) {
                continue;
            }
            double ratio = e.ratio(block);
            if (Double.isNaN(ratio) || !Double.isNaN(factor) && !same(ratio, factor)) {
                return Optional.empty();
            }
            factor = ratio;
        }
        return Double.isNaN(factor) || same(factor, 1) ? Optional.empty() : Optional.of(named(e, factor, "everywhere"));
    }

    /** One factor in some blocks, while the others are right. */
    static Optional<Diagnosis> someBlocks(Evidence e) {
        double factor = Double.NaN;
        StringBuilder where = new StringBuilder();
        for (Block block : e.layout().blocks()) {
            if (e.countWrong(block) == 0) {
                continue;
            }
            double ratio = e.ratio(block);
            if (Double.isNaN(ratio) || !Double.isNaN(factor) && !same(ratio, factor)) {
                return Optional.empty();
            }
            factor = ratio;
            where.append(where.isEmpty() ? "" : ", ").append(block.name());
        }
        return Double.isNaN(factor) ? Optional.empty() : Optional.of(named(e, factor, where.toString()));
    }

    /** One entry that is wrong by a factor with a name. */
    static Optional<Diagnosis> entry(Evidence e, int i) {
        Diagnosis found = named(e, e.claimed()[i] / e.numeric()[i], e.layout().name(i));
        return found.cause() == Cause.CONSTANT_FACTOR || !e.informative(i) ? Optional.empty() : Optional.of(found);
    }

    private static Diagnosis named(Evidence e, double factor, String where) {
        double n = e.model().filter(m -> !m.withInputs()).map(Model::samples).orElse(1);
        double k = e.model().filter(m -> !m.withInputs()).map(Model::outputs).orElse(1);
        String evidence = String.format(Locale.ROOT, "claimed / numeric is %.6g", factor);
        return new Diagnosis(
                cause(factor, n, k),
                where,
                evidence + whatElse(factor, n, k),
                "compare with the loss's formula, factor by factor");
    }

    private static Cause cause(double factor, double n, double k) {
        if (same(factor, 0)) {
            return Cause.NEVER_SET;
        }
        if (same(factor, -1)) {
            return Cause.SIGN;
        }
        if (same(factor, 0.5)) {
            return Cause.FACTOR_TWO_MISSING;
        }
        if (same(factor, 2)) {
            return Cause.FACTOR_TWO_EXTRA;
        }
        if (n > 1 && same(factor, n)) {
            return Cause.BATCH_MEAN_FORGOTTEN;
        }
        if (n > 1 && same(factor, 1 / n)) {
            return Cause.BATCH_MEAN_TWICE;
        }
        if (k > 1 && same(factor, k)) {
            return Cause.OUTPUT_MEAN_FORGOTTEN;
        }
        if (k > 1 && same(factor, 1 / k)) {
            return Cause.OUTPUT_MEAN_EXTRA;
        }
        return Cause.CONSTANT_FACTOR;
    }

    /** Honest about coincidences: a batch of 2 makes the mean over it look like a factor 2. */
    private static String whatElse(double factor, double n, double k) {
        boolean two = same(factor, 2) || same(factor, 0.5);
        if (two && (n == 2 || k == 2)) {
            return "; 2 is also the number of " + (n == 2 ? "samples" : "outputs");
        }
        return n == k && n > 1 && (same(factor, n) || same(factor, 1 / n))
                ? "; " + (int) n + " is the number of samples and of outputs"
                : "";
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= 2 * Evidence.SAME * Math.max(Math.abs(a), Math.abs(b)) || a == 0 && b == 0;
    }
}
