package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handgrad.check.NonFiniteException;
import org.junit.jupiter.api.Test;

/**
 * Correct networks are never called wrong. The normal build draws 100 networks in each of four scenarios; the profile
 * {@code false-alarms} draws 10,000 and writes docs/false-alarms.md.
 */
class FalseAlarmsTest {

    private static final int NETWORKS = Integer.getInteger("falseAlarms.networks", 100);

    private static final List<Verdict> COLUMNS =
            List.of(Verdict.PASS, Verdict.KINK, Verdict.NO_INFORMATION, Verdict.INCONCLUSIVE, Verdict.FAIL);

    private static final boolean WRITE = Boolean.getBoolean("falseAlarms.write");

    @Test
    void noCorrectNetworkIsCalledWrong() throws IOException {
        StringBuilder table = new StringBuilder();
        int alarms = 0;
        for (Scenario scenario : Scenario.values()) {
            for (boolean fast : new boolean[] {false, true}) {
                Map<Verdict, Integer> verdicts = verdicts(scenario, fast);
                alarms += verdicts.getOrDefault(Verdict.FAIL, 0);
                table.append(row(scenario, fast, verdicts));
            }
        }
        if (WRITE) {
            Files.writeString(Path.of("../docs/false-alarms.md"), page(table));
        }
        assertEquals(0, alarms, table::toString);
    }

    private static Map<Verdict, Integer> verdicts(Scenario scenario, boolean fast) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < NETWORKS; seed++) {
            GradientCheck check = scenario.draw(seed).check().withSeed(seed);
            try {
                verdicts.merge((fast ? check.fast() : check.full()).run().verdict(), 1, Integer::sum);
            } catch (NonFiniteException refused) {
                // ln 0: a saturated softmax under the cross-entropy on probabilities is refused, not judged
            }
        }
        return verdicts;
    }

    private static String row(Scenario scenario, boolean fast, Map<Verdict, Integer> verdicts) {
        int judged = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        StringBuilder row = new StringBuilder("| " + scenario.title + " | " + (fast ? "fast" : "full") + " |");
        for (Verdict verdict : COLUMNS) {
            row.append(String.format(Locale.ROOT, " %,d |", verdicts.getOrDefault(verdict, 0)));
        }
        return row.append(String.format(Locale.ROOT, " %,d |%n", NETWORKS - judged))
                .toString();
    }

    private static String page(StringBuilder table) {
        double bound = 3.0 / (NETWORKS * Scenario.values().length) * 100;
        return String.format(Locale.ROOT, """
                # False alarms

                %,d random networks per scenario, all of them correct: one to three dense layers with sigmoid, tanh, ReLU, identity or
                softmax, three squared errors and both cross-entropies, one to eight samples. Each is checked at every coordinate
                (full) and along four random directions per block (fast). FAIL would be a false alarm. With none among n
                networks the true rate lies below 3/n with 95 %% confidence: here below %.4f %%, for either check.

                | scenario | check | PASS | KINK | no information | inconclusive | FAIL | refused |
                |---|---|---|---|---|---|---|---|
                %s
                *No information* are networks in which nothing has a gradient: a softmax over one class, every ReLU dead, or every unit saturated.
                *Refused* are networks whose loss is infinite to begin with: a saturated softmax under the cross-entropy on probabilities,
                -ln 0.

                Written by `./mvnw -pl gradcheck -am verify -Pfalse-alarms`.
                """, NETWORKS, bound, table);
    }
}
