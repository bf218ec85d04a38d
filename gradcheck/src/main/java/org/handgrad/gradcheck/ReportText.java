package org.handgrad.gradcheck;

import java.util.Locale;
import java.util.StringJoiner;
import org.handgrad.gradcheck.diagnosis.Diagnosis;

/** A report for people: one screen, the same words in the same places every time. */
final class ReportText {

    private ReportText() {}

    static String of(GradientReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add(headline(report.verdict()) + "  " + report.subject() + ", " + report.method());
        int width = report.blocks().stream()
                .mapToInt(b -> b.block().toString().length())
                .max()
                .orElse(0);
        for (BlockReport block : report.blocks()) {
            text.add(" " + pad(block.block().toString(), width) + "  " + pad(word(block.verdict()), 14) + line(block));
            block.worst().filter(c -> shown(c.verdict())).ifPresent(c -> text.add("     " + worst(c)));
        }
        for (int i = 0; i < report.diagnoses().size(); i++) {
            diagnosis(text, report.diagnoses().get(i), i == 0);
        }
        report.notes().forEach(note -> text.add(" note: " + note));
        Cost cost = report.cost();
        return text.add(" cost: " + cost.evaluations() + " evaluations" + duals(cost) + ", " + cost.escalated()
                        + " looked at twice")
                .toString();
    }

    private static String duals(Cost cost) {
        return cost.duals() == 0 ? "" : ", " + cost.duals() + " dual passes";
    }

    private static String headline(Verdict verdict) {
        return switch (verdict) {
            case PASS, KINK -> "GRADIENT CHECK PASSED";
            case FAIL -> "GRADIENT CHECK FAILED";
            case INCONCLUSIVE -> "GRADIENT CHECK INCONCLUSIVE";
            case NO_INFORMATION -> "GRADIENT CHECK SAW NOTHING";
        };
    }

    private static String word(Verdict verdict) {
        return verdict == Verdict.PASS ? "ok" : verdict.toString().replace('_', ' ');
    }

    private static void diagnosis(StringJoiner text, Diagnosis d, boolean first) {
        String where = d.where().isEmpty() ? "" : " (" + d.where() + ")";
        text.add((first ? " likely cause: " : " or perhaps: ") + d.cause().title() + where);
        if (first) {
            text.add("     evidence: " + d.evidence());
            text.add("     next step: " + d.advice());
        }
    }

    private static boolean shown(Verdict verdict) {
        return verdict != Verdict.PASS && verdict != Verdict.NO_INFORMATION;
    }

    private static String line(BlockReport block) {
        StringJoiner line = new StringJoiner("; ");
        int failed = block.count(Verdict.FAIL);
        if (failed > 0) {
            int looked = block.counts().values().stream().mapToInt(n -> n).sum();
            String of = looked == block.block().size() ? "" : " looked at";
            line.add(failed + " of " + looked + of + " wrong");
        }
        if (block.count(Verdict.KINK) > 0) {
            line.add(block.count(Verdict.KINK) + " on a kink");
        }
        if (block.count(Verdict.INCONCLUSIVE) > 0) {
            line.add(block.count(Verdict.INCONCLUSIVE) + " too noisy to tell");
        }
        line.add(number("relative error %.1e", block.relativeError()));
        if (block.verdict() != Verdict.FAIL) {
            line.add(power(block.power()));
        }
        return line.toString();
    }

    private static String worst(Coordinate c) {
        if (c.verdict() == Verdict.KINK) {
            double left = c.numeric() - c.bound();
            double right = c.numeric() + c.bound();
            String sides = number(", slopes of the two sides %.4g and %.4g", left + 0.0, right + 0.0);
            return number("for instance %s: claimed %.4g", c.name(), c.claimed() + 0.0) + sides;
        }
        String text = number("worst %s: claimed %.6e, numeric %.6e", c.name(), c.claimed(), c.numeric())
                + number(" (+-%.0e)", c.bound());
        return c.verdict() == Verdict.FAIL ? text + number(", ratio %.4g", c.ratio()) : text;
    }

    private static String power(Power power) {
        String silent = power.silent() == 0 ? "" : "; without information: " + power.silent();
        if (Double.isInfinite(power.worst())) {
            return "no error would have been seen" + silent;
        }
        boolean even = power.worst() < 2 * power.typical();
        return number("errors above %.0e would have been seen", power.typical())
                + (even ? "" : number(", above %.0e everywhere", power.worst()))
                + silent;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
