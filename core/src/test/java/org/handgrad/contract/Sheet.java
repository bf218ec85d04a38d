package org.handgrad.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A class of one's own, graded: which laws of its contract hold, and the smallest counterexample of each that does not.
 *
 * @param title the test class
 * @param laws one verdict per law, in alphabetical order
 */
public record Sheet(String title, List<Verdict> laws) {

    /**
     * What became of one law.
     *
     * @param law the law in words
     * @param holds whether no counterexample was found
     * @param counterexample the smallest that was found, on one or more lines, and what went wrong there; empty if none was
     */
    public record Verdict(String law, boolean holds, String counterexample) {}

    private static final Pattern SAMPLE =
            Pattern.compile("(?:Shrunk )?Sample[^\n]*\n-+\n(.*?)(?:\n\n|\n\\S|$)", Pattern.DOTALL);

    /**
     * Grades the class of tests that is named, and prints the sheet.
     *
     * @param arguments the full names of test classes that implement a contract
     * @throws ClassNotFoundException if there is no such class
     */
    public static void main(String... arguments) throws ClassNotFoundException {
        for (String name : arguments) {
            System.out.println(of(Class.forName(name)));
        }
    }

    /**
     * Runs all tests of a class.
     *
     * @param tests a class that implements a contract
     * @return the sheet
     */
    public static Sheet of(Class<?> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build();
        Grader grader = new Grader();
        LauncherFactory.create().execute(request, grader);
        return new Sheet(tests.getSimpleName(), grader.verdicts());
    }

    /**
     * Whether all laws hold.
     *
     * @return true if no counterexample was found
     */
    public boolean holds() {
        return laws.stream().allMatch(Verdict::holds);
    }

    @Override
    public String toString() {
        long held = laws.stream().filter(Verdict::holds).count();
        StringBuilder text = new StringBuilder(title + ": " + held + " of " + laws.size() + " laws hold\n");
        for (Verdict verdict : laws) {
            text.append(verdict.holds() ? "  holds   " : "  BROKEN  ")
                    .append(verdict.law())
                    .append('\n');
            verdict.counterexample()
                    .lines()
                    .forEach(line -> text.append("            ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** Hears what the test engine reports. */
    private static final class Grader implements TestExecutionListener {

        private final Map<TestIdentifier, String> samples = new LinkedHashMap<>();
        private final List<Verdict> verdicts = new ArrayList<>();

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            Matcher sample =
                    SAMPLE.matcher(String.join("\n", entry.getKeyValuePairs().values()));
            if (sample.find()) {
                samples.put(test, sample.group(1).stripIndent().strip());
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                String problem =
                        result.getThrowable().map(Throwable::getMessage).orElse("");
                boolean holds = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                String sample = samples.getOrDefault(test, "");
                verdicts.add(new Verdict(
                        words(test.getDisplayName()), holds, holds ? "" : (sample + "\n" + problem).strip()));
            }
        }

        private List<Verdict> verdicts() {
            return verdicts.stream()
                    .sorted(java.util.Comparator.comparing(Verdict::law))
                    .toList();
        }

        /** derivativeIsTheSlope becomes "derivative is the slope". */
        private static String words(String name) {
            return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
        }
    }
}
