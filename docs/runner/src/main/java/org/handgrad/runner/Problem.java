package org.handgrad.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;

/** Says in words what JShell has against a snippet. */
final class Problem {

    private static final int LONGEST_STACK = 8;
    private static final int LONGEST_LINE = 120;

    /** JShell names the file of snippet 7 {@code #7}. */
    private static final Pattern SNIPPET = Pattern.compile("#(\\d+)");

    private Problem() {}

    /** What the compiler says, with the line it means and a mark below the place. */
    static String of(Diag problem, String source) {
        int at = (int) Math.max(0, Math.min(problem.getPosition(), source.length()));
        int from = source.lastIndexOf('\n', at - 1) + 1;
        int to = source.indexOf('\n', at);
        String line = source.substring(from, to < 0 ? source.length() : to);
        String hint = line.stripLeading().startsWith(".")
                ? "\nJShell reads line by line: end the line before with the dot instead of starting this one with it"
                : "";
        int skipped = at - from > LONGEST_LINE / 2 ? at - from - LONGEST_LINE / 2 : 0;
        String part = line.substring(skipped, Math.min(line.length(), skipped + LONGEST_LINE));
        return problem.getMessage(null) + "\n    " + part + "\n    " + " ".repeat(at - from - skipped) + "^" + hint;
    }

    /** An exception with its causes and its stack, as far as a reader of the notebook knows it. */
    static String of(JShellException thrown, BiFunction<Integer, Integer, String> place) {
        List<String> text = new ArrayList<>();
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            text.add((e == thrown ? "" : "caused by ") + sentence(e));
            List<String> stack = stack(e.getStackTrace(), place);
            text.addAll(stack.subList(0, Math.min(LONGEST_STACK, stack.size())));
        }
        return String.join("\n", text);
    }

    private static String sentence(Throwable e) {
        if (e instanceof UnresolvedReferenceException missing) {
            return missing.getSnippet().name() + " refers to what does not exist yet; define it further up";
        }
        String name = e instanceof EvalException eval
                ? eval.getExceptionClassName()
                : e.getClass().getName();
        return name + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static List<String> stack(StackTraceElement[] elements, BiFunction<Integer, Integer, String> place) {
        List<String> shown = new ArrayList<>();
        for (StackTraceElement element : elements) {
            Matcher snippet = SNIPPET.matcher(element.getFileName() == null ? "" : element.getFileName());
            if (snippet.matches()) {
                shown.add("    at " + place.apply(Integer.valueOf(snippet.group(1)), element.getLineNumber()));
            } else if (!element.getClassName().contains("$JShell$")) {
                shown.add("    at " + element);
            }
        }
        return shown;
    }
}
