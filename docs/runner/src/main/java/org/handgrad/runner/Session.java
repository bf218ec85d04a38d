package org.handgrad.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * A JShell in this very process, with this program's class path.
 *
 * <p>In-process evaluation costs no second virtual machine: a notebook starts in under a second.
 */
final class Session implements AutoCloseable {

    private static final int LONGEST_VALUE = 120;
    private static final int MOST_PROBLEMS = 3;

    /** What {@link Object#toString} makes of an object, which says nothing. */
    private static final Pattern NAMELESS = Pattern.compile("[\\w.$]+@[0-9a-f]+");

    private final JShell shell;
    private final Snippets snippets;
    private final List<Integer> lines = new ArrayList<>();
    private final String file;

    /**
     * Starts a shell.
     *
     * @param file the notebook's name, for error messages
     */
    Session(String file) {
        this.file = file;
        this.shell = JShell.builder()
                .executionEngine(new InProcess(), null)
                .idGenerator((snippet, i) -> Integer.toString(lines.size()))
                .build();
        this.snippets = new Snippets(shell.sourceCodeAnalysis());
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
    }

    /** The pieces of a code cell. */
    List<Snippets.Piece> cut(Cell code) {
        return snippets.cut(code);
    }

    /** A text as one piece, read to its end rather than line by line, as a compiler does. */
    Snippets.Piece whole(String text) {
        return snippets.whole(text);
    }

    /**
     * Evaluates a piece.
     *
     * @return what JShell would print, {@code name ==> value}, line by line
     * @throws SnippetFailure if the code is rejected, throws, or refers to what is not there yet
     */
    List<String> evaluate(Snippets.Piece piece) throws SnippetFailure {
        if (piece.sources().isEmpty()) {
            throw new SnippetFailure("the code ends in the middle of a statement; is a bracket or a quote not closed?");
        }
        List<String> results = new ArrayList<>();
        for (String source : piece.sources()) {
            lines.add(piece.line());
            for (SnippetEvent event : shell.eval(source)) {
                check(event, source);
                results.addAll(shown(event));
            }
        }
        return results;
    }

    private void check(SnippetEvent event, String source) throws SnippetFailure {
        if (event.exception() != null) {
            throw new SnippetFailure(Problem.of(event.exception(), this::place));
        }
        if (event.status() == Status.REJECTED) {
            throw new SnippetFailure(shell.diagnostics(event.snippet())
                    .filter(Diag::isError)
                    .limit(MOST_PROBLEMS)
                    .map(problem -> Problem.of(problem, source))
                    .collect(Collectors.joining("\n")));
        }
        if (event.snippet() instanceof DeclarationSnippet declaration
                && (event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED)) {
            throw new SnippetFailure(declaration.name() + " refers to "
                    + shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "))
                    + ", which does not exist yet; define it further up");
        }
    }

    private static List<String> shown(SnippetEvent event) {
        String value = event.value();
        if (event.causeSnippet() != null
                || value == null
                || value.isEmpty()
                || NAMELESS.matcher(value).matches()) {
            return List.of();
        }
        Snippet snippet = event.snippet();
        if (snippet instanceof VarSnippet variable) {
            return List.of(variable.name() + " ==> " + shortened(value));
        }
        return snippet instanceof ExpressionSnippet expression
                ? List.of(expression.name() + " ==> " + shortened(value))
                : List.of();
    }

    private static String shortened(String value) {
        int half = (LONGEST_VALUE - 5) / 2;
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, half) + " ... " + value.substring(value.length() - half);
    }

    /** Where a line of a snippet stands in the file. */
    private String place(int snippet, int lineInSnippet) {
        return file + ":" + (lines.get(snippet - 1) + lineInSnippet - 1);
    }

    @Override
    public void close() {
        shell.close();
    }
}
