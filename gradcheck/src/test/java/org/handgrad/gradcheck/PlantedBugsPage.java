package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.gradcheck.diagnosis.Cause;
import org.handgrad.random.NumpyRandom;

/** The page docs/planted-bugs.md, from what the tests measured. */
final class PlantedBugsPage {

    /** Runs per mistake, each with shapes and numbers of its own. */
    static final int RUNS = 6;

    /** No rule was looked at with these seeds. */
    private static final int FIRST_SEED = 1000;

    private static final int NETWORKS = 60;

    /** One mistake: how often it was seen and named, what it was called most often, and which other checkers saw it how often. */
    record Row(PlantedBug bug, int detected, int named, Cause said, Map<String, Integer> others) {

        static Row of(PlantedBug bug) {
            int detected = 0;
            int named = 0;
            Map<Cause, Integer> said = new EnumMap<>(Cause.class);
            Map<String, Integer> others = new LinkedHashMap<>();
            for (int seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
                GradientCheck check = bug.check().apply(seed);
                GradientReport report = check.run();
                detected += report.hasFailures() ? 1 : 0;
                Cause cause = report.diagnosis().map(d -> d.cause()).orElse(Cause.UNKNOWN);
                named += bug.expected().contains(cause) ? 1 : 0;
                said.merge(cause, 1, Integer::sum);
                for (Map.Entry<String, OtherCheckers.Rule> other : OtherCheckers.ALL.entrySet()) {
                    boolean rejects = other.getValue().rejects(check.subject(), seed);
                    others.merge(other.getKey(), rejects ? 1 : 0, Integer::sum);
                }
            }
            Cause most = said.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return new Row(bug, detected, named, most, others);
        }
    }

    private PlantedBugsPage() {}

    static String of(List<Row> rows) {
        int total = RUNS * rows.size();
        int detected = rows.stream().mapToInt(Row::detected).sum();
        int named = rows.stream().mapToInt(Row::named).sum();
        StringBuilder page = new StringBuilder();
        page.append(String.format(
                Locale.ROOT, """
                # Planted bugs

                %d mistakes that people make in back-propagation, each made on purpose in %d networks whose shapes, numbers, activations
                and losses were drawn anew for this page. **Detected: %d of %d. Named right as the first diagnosis: %d of %d (%.1f %%).**

                The mistakes are planted in a back-propagation written with plain loops, which shares no code with the rules that
                recognise them. This page is written by `PlantedBugsTest`; the build fails when it is stale.
                """, rows.size(), RUNS, detected, total, named, total, 100.0 * named / total));
        String group = "";
        for (Row row : rows) {
            if (!row.bug().group().equals(group)) {
                group = row.bug().group();
                page.append("\n## ")
                        .append(title(group))
                        .append("\n\n| mistake | detected | named | the checker says |\n|---|---|---|---|\n");
            }
            page.append(String.format(
                    "| %s | %d/%d | %d/%d | %s |%n",
                    cell(row.bug().name()),
                    row.detected(),
                    RUNS,
                    row.named(),
                    RUNS,
                    cell(row.said().title())));
        }
        return page.append(limits()).append(others(rows)).toString().replace("\r\n", "\n");
    }

    private static String title(String group) {
        return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("*", "\\*");
    }

    private static String limits() {
        return """

                ## What these numbers do not say

                The rules were written for these *kinds* of mistakes; only shapes, seeds and numbers are new here. Two mistakes at once, or one
                that nobody thought of, may be called something else, or "cause unknown". Batch sizes and numbers of outputs are drawn so that
                they differ from each other and from 2: where they coincide, a factor 2 and a forgotten mean over two samples are the same
                gradient, and the report says so.
                """;
    }

    private static String others(List<Row> rows) {
        StringBuilder text = new StringBuilder("""

                ## The same mistakes under the rules of other checkers

                Steps, directions and tolerances of these checkers, written anew from their documentation and applied to the same gradients.
                None of them names a cause. How many of the planted gradients were rejected:

                """);
        text.append("| group |").append(" planted | this checker |");
        OtherCheckers.ALL.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(OtherCheckers.ALL.size()))
                .append('\n');
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.bug().group(), g -> new ArrayList<>())
                .add(row));
        groups.forEach((group, list) -> text.append(line(group, list)));
        text.append(line("**all**", rows));
        return text.append(smallErrors()).append(falseAlarms()).toString();
    }

    private static String line(String group, List<Row> rows) {
        StringBuilder line = new StringBuilder("| " + group + " | " + RUNS * rows.size() + " | "
                + rows.stream().mapToInt(Row::detected).sum() + " |");
        for (String name : OtherCheckers.ALL.keySet()) {
            line.append(' ')
                    .append(rows.stream().mapToInt(r -> r.others().get(name)).sum())
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    /** Small errors: one entry or one layer off by little, in random correct networks. */
    private static String smallErrors() {
        StringBuilder text = new StringBuilder(
                "\n## Small errors\n\nPer cent of " + NETWORKS
                        + " random networks rejected when one entry, or one layer's weights, is off by a small relative error.\n\n| error | full | fast |");
        OtherCheckers.ALL.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(OtherCheckers.ALL.size()))
                .append('\n');
        for (double size : new double[] {1e-2, 1e-4, 1e-6}) {
            text.append(spoiledRow("one entry, " + power(size), size, false));
            text.append(spoiledRow("one layer, " + power(size), size, true));
        }
        return text.toString();
    }

    private static String power(double size) {
        return "1e" + Math.round(Math.log10(size));
    }

    private static String spoiledRow(String name, double size, boolean layer) {
        Map<String, Integer> rejected = new TreeMap<>();
        int full = 0;
        int fast = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
            GradientCheck check = spoiled(seed, size, layer);
            full += check.full().run().hasFailures() ? 1 : 0;
            fast += check.fast().run().hasFailures() ? 1 : 0;
            for (Map.Entry<String, OtherCheckers.Rule> other : OtherCheckers.ALL.entrySet()) {
                rejected.merge(other.getKey(), other.getValue().rejects(check.subject(), seed) ? 1 : 0, Integer::sum);
            }
        }
        StringBuilder line = new StringBuilder("| " + name + " | " + percent(full) + " | " + percent(fast) + " |");
        OtherCheckers.ALL
                .keySet()
                .forEach(o -> line.append(' ').append(percent(rejected.get(o))).append(" |"));
        return line.append('\n').toString();
    }

    private static GradientCheck spoiled(int seed, double size, boolean layer) {
        StudentNetwork s = new StudentNetwork(
                seed, seed % 4, StudentNetwork.Kind.values()[seed % 2], StudentNetwork.Kind.TANH, false);
        var first = s.network.layout().blocks().get(0);
        int entry = new NumpyRandom(seed).randint(0, first.size());
        return GradientCheck.of(s.network, s.loss, s.batch).withGradient(theta -> {
            RealVector g = s.network.objective(s.loss, s.batch).evaluate(theta).gradient();
            for (int i = layer ? 0 : entry; i < (layer ? first.size() : entry + 1); i++) {
                g.setEntry(i, g.getEntry(i) * (1 + size));
            }
            return g;
        });
    }

    private static String falseAlarms() {
        StringBuilder text = new StringBuilder(
                "\n## False alarms\n\nPer cent of " + NETWORKS
                        + " *correct* random networks rejected. More networks: [false alarms](false-alarms.md).\n\n| scenario | full | fast |");
        OtherCheckers.ALL.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(OtherCheckers.ALL.size()))
                .append('\n');
        for (Scenario scenario : Scenario.values()) {
            Map<String, Integer> rejected = new TreeMap<>();
            int full = 0;
            int fast = 0;
            for (int seed = FIRST_SEED; seed < FIRST_SEED + NETWORKS; seed++) {
                GradientCheck check = scenario.draw(seed).check();
                full += check.full().run().hasFailures() ? 1 : 0;
                fast += check.fast().run().hasFailures() ? 1 : 0;
                for (Map.Entry<String, OtherCheckers.Rule> other : OtherCheckers.ALL.entrySet()) {
                    rejected.merge(other.getKey(), rejects(other.getValue(), check, seed) ? 1 : 0, Integer::sum);
                }
            }
            text.append("| ")
                    .append(scenario.title)
                    .append(" | ")
                    .append(percent(full))
                    .append(" | ")
                    .append(percent(fast))
                    .append(" |");
            OtherCheckers.ALL.keySet().forEach(o -> text.append(' ')
                    .append(percent(rejected.get(o)))
                    .append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean rejects(OtherCheckers.Rule rule, GradientCheck check, int seed) {
        return rule.rejects(check.subject(), seed);
    }

    private static String percent(int count) {
        return String.valueOf(Math.round(100.0 * count / NETWORKS));
    }
}
