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
            text.add(" " + pad(block.block().toString(), width) + "  " + pad(word(block.verdict()), 16) + line(block));
        }
        for (int i = 0; i < report.diagnoses().size(); i++) {
            Diagnosis d = report.diagnoses().get(i);
            text.add((i == 0 ? " likely cause: " : " or: ") + d);
            if (!d.advice().isEmpty()) {
                text.add("   next step: " + d.advice());
            }
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

    private static String line(BlockReport block) {
        StringJoiner line = new StringJoiner("; ");
        int failed = block.count(Verdict.FAIL);
        if (failed > 0) {
            line.add(failed + " of "
                    + block.counts().values().stream().mapToInt(n -> n).sum() + " wrong");
        }
        if (block.count(Verdict.KINK) > 0) {
            line.add(block.count(Verdict.KINK) + " on a kink");
        }
        if (block.count(Verdict.INCONCLUSIVE) > 0) {
            line.add(block.count(Verdict.INCONCLUSIVE) + " too noisy to tell");
        }
        line.add(number("relative error %.1e", block.relativeError()));
        block.worst().ifPresent(worst -> line.add(worst(worst)));
        return line.add(power(block.power())).toString();
    }

    private static String worst(Coordinate c) {
        String text = number("worst %s: claimed %.6e, numeric %.6e", c.name(), c.claimed(), c.numeric())
                + number(" (+-%.0e)", c.bound());
        return c.verdict() == Verdict.FAIL ? text + number(", ratio %.4g", c.ratio()) : text;
    }

    private static String power(Power power) {
        String silent = power.silent() == 0 ? "" : ", " + power.silent() + " without information";
        return Double.isInfinite(power.worst())
                ? "nothing would have been seen" + silent
                : number("would have seen %.0e (%.0e everywhere%s)", power.typical(), power.worst(), silent);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
