package org.handgrad.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Executes a notebook from top to bottom and shows prose, code and results as it goes.
 *
 * @param startup the JShell file with the imports
 * @param to where to show it
 */
record Runner(Path startup, PrintStream to) {

    /** A snippet that took longer than this gets its time printed. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(1);

    /**
     * Runs one notebook.
     *
     * @return whether every snippet succeeded; the first that fails ends the run and is explained on the stream
     */
    boolean run(Path notebook) throws IOException {
        try (Session session = new Session(notebook.getFileName().toString())) {
            return run(session, startup, false) && run(session, notebook, true);
        }
    }

    private boolean run(Session session, Path file, boolean shown) throws IOException {
        for (Cell cell : Cell.parse(Files.readAllLines(file))) {
            if (cell.kind() == Cell.Kind.PROSE) {
                show(shown, cell.text() + "\n");
                continue;
            }
            for (Snippets.Piece piece : session.cut(cell)) {
                show(shown, indented(piece.text()));
                try {
                    long start = System.nanoTime();
                    List<String> results = session.evaluate(piece);
                    to.print(Boolean.getBoolean(Notebook.TERMINAL) ? Bar.ERASE : "");
                    results.forEach(result -> show(shown, result));
                    showTime(shown, Duration.ofNanos(System.nanoTime() - start));
                } catch (SnippetFailure e) {
                    to.println("\n" + file + ":" + piece.line() + ": this snippet failed\n\n" + indented(piece.text())
                            + "\n\n" + e.getMessage());
                    return false;
                }
            }
            show(shown, "");
        }
        return true;
    }

    private void show(boolean shown, String text) {
        if (shown) {
            to.println(text);
        }
    }

    private void showTime(boolean shown, Duration time) {
        if (time.compareTo(NOTICEABLE) > 0) {
            show(shown, String.format(Locale.ROOT, "(%.1f s)", time.toMillis() / 1e3));
        }
    }

    private static String indented(String code) {
        return code.indent(4).stripTrailing();
    }
}
