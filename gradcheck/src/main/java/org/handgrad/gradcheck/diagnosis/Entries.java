package org.handgrad.gradcheck.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.handgrad.objective.Block;

/** Mistakes that are seen from which entries are wrong. */
final class Entries {

    /** Among so few numbers a wrong one is a formula of its own, not an index. */
    private static final int FEW = 8;

    private Entries() {}

    /** Exactly one of many. */
    static Optional<Diagnosis> single(Evidence e) {
        if (e.countWrong() != 1) {
            return Optional.empty();
        }
        int i = 0;
        while (!e.wrong()[i]) {
            i++;
        }
        Block block = e.layout().blockAt(i);
        if (block.size() == 1) {
            return Optional.empty();
        }
        if (e.layout().size() <= FEW) {
            Optional<Diagnosis> factor = Factors.entry(e, i);
            if (factor.isPresent()) {
                return factor;
            }
        }
        String evidence = String.format(
                Locale.ROOT,
                "claimed %.6e, numeric %.6e; all others are right%s",
                e.claimed()[i],
                e.numeric()[i],
                like(e, block, i));
        return Optional.of(
                new Diagnosis(Cause.SINGLE_ENTRY, e.layout().name(i), evidence, "look at the index arithmetic for it"));
    }

    /** A neighbour with exactly the claimed value is a hint at an index that is off by one. */
    private static String like(Evidence e, Block block, int i) {
        for (int j = block.offset(); j < block.end(); j++) {
            if (j != i && e.claimed()[j] == e.claimed()[i] && e.claimed()[i] != 0) {
                return "; " + e.layout().name(j) + " has exactly this value";
            }
        }
        return "";
    }

    /** Wrong blocks that are zero throughout, while the others are right. */
    static Optional<Diagnosis> neverSet(Evidence e) {
        StringBuilder where = new StringBuilder();
        for (Block block : e.layout().blocks()) {
            if (e.countWrong(block) > 0) {
                for (int i = block.offset(); i < block.end(); i++) {
                    if (e.claimed()[i] != 0) {
                        return Optional.empty();
                    }
                }
                where.append(where.isEmpty() ? "" : ", ").append(block.name());
            }
        }
        return Optional.of(new Diagnosis(
                Cause.NEVER_SET,
                where.toString(),
                "every claimed entry is 0",
                "is it computed, and stored where it is read?"));
    }

    /** The wrong entries fill one row or one column of one block, and are 0 there. */
    static Optional<Diagnosis> loopBound(Evidence e) {
        Block only = null;
        for (Block block : e.layout().blocks()) {
            if (e.countWrong(block) > 0) {
                if (only != null) {
                    return Optional.empty();
                }
                only = block;
            }
        }
        int row = -1;
        int column = -1;
        boolean rows = true;
        boolean columns = true;
        for (int k = 0; k < only.size(); k++) {
            int i = only.offset() + k;
            if (e.wrong()[i]) {
                if (e.claimed()[i] != 0) {
                    return Optional.empty();
                }
                rows &= row < 0 || row == k / only.columns();
                columns &= column < 0 || column == k % only.columns();
                row = k / only.columns();
                column = k % only.columns();
            }
        }
        if (!rows && !columns) {
            return Optional.empty();
        }
        boolean loss = e.model().filter(m -> m.layers().isEmpty()).isPresent();
        String where = only.name() + (rows ? ", row " + row : ", column " + column);
        return Optional.of(new Diagnosis(
                loss && rows ? Cause.SAMPLE_DROPPED : Cause.LOOP_BOUND,
                where,
                "all claimed entries there are 0, all others are right",
                "does the loop run to the end?"));
    }

    /** Every wrong entry has one size, and every right one is not larger. */
    static Optional<Diagnosis> clipped(Evidence e) {
        double limit = Double.NaN;
        if (e.countWrong() < 2) {
            return Optional.empty();
        }
        for (int i = 0; i < e.claimed().length; i++) {
            if (e.wrong()[i]) {
                double size = Math.abs(e.claimed()[i]);
                boolean cut = size > 0 && Math.abs(e.numeric()[i]) > size && e.numeric()[i] * e.claimed()[i] > 0;
                if (!cut || !Double.isNaN(limit) && Math.abs(size - limit) > 1e-12 * limit) {
                    return Optional.empty();
                }
                limit = size;
            }
        }
        for (double g : e.claimed()) {
            if (Math.abs(g) > limit * (1 + 1e-12)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Diagnosis(
                Cause.CLIPPED,
                "",
                "every wrong entry is exactly +-" + limit + ", and none is larger",
                "clip after the check, in the optimizer"));
    }

    /** The norm of the whole gradient is a round number that the right one exceeds. */
    static Optional<Diagnosis> clippedNorm(Evidence e) {
        double norm = 0;
        double right = 0;
        for (int i = 0; i < e.claimed().length; i++) {
            norm = Math.hypot(norm, e.claimed()[i]);
            right = Math.hypot(right, e.numeric()[i]);
        }
        double digits = norm * 1000;
        boolean round = norm > 0 && Math.abs(digits - Math.rint(digits)) <= 1e-9 * digits && Math.rint(digits) > 0;
        return round && norm < right && Factors.everywhere(e).isPresent()
                ? Optional.of(new Diagnosis(
                        Cause.CLIPPED,
                        "",
                        String.format(
                                Locale.ROOT, "the claimed gradient has the norm %.4g, the right one %.4g", norm, right),
                        "clip after the check, in the optimizer"))
                : Optional.empty();
    }

    /** Two blocks of one size that hold each other's right values. */
    static Optional<Diagnosis> swapped(Evidence e) {
        for (Block a : e.layout().blocks()) {
            for (Block b : e.layout().blocks()) {
                if (a.offset() < b.offset()
                        && a.size() == b.size()
                        && e.countWrong() == e.countWrong(a) + e.countWrong(b)
                        && holds(e, a, b)
                        && holds(e, b, a)) {
                    return Optional.of(new Diagnosis(
                            Cause.BLOCKS_SWAPPED,
                            a.name() + " and " + b.name(),
                            "each holds the other's right values",
                            "look at the order in which gradients are stored"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Evidence e, Block claimed, Block numeric) {
        for (int k = 0; k < claimed.size(); k++) {
            int i = claimed.offset() + k;
            double right = e.numeric()[numeric.offset() + k];
            if (!(Math.abs(e.claimed()[i] - right) <= Evidence.SAME * Math.abs(right) + 3 * e.bound()[i])) {
                return false;
            }
        }
        return true;
    }
}
