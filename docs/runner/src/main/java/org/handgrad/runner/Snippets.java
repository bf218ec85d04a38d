package org.handgrad.runner;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts the code of a cell into the pieces that JShell evaluates.
 *
 * <p>It reads line by line and stops as soon as a statement can end, just as the {@code jshell} prompt and {@code /open} do; so
 * what runs here can also be pasted there.
 */
record Snippets(SourceCodeAnalysis analysis) {

    /**
     * One piece.
     *
     * @param line the number of its first line in the file, from 1
     * @param text its lines as they stand in the file
     * @param sources what to evaluate: one statement, or several that share a line
     */
    record Piece(int line, String text, List<String> sources) {}

    List<Piece> cut(Cell code) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = code.text().lines().toList();
        StringBuilder text = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (text.isEmpty()) {
                first = i;
            }
            text.append(text.isEmpty() ? "" : "\n").append(lines.get(i));
            List<String> sources = sources(text.toString());
            if (!sources.isEmpty() || i == lines.size() - 1) {
                pieces.add(new Piece(code.line() + first, text.toString(), sources));
                text.setLength(0);
            }
        }
        return pieces;
    }

    Piece whole(String text) {
        return new Piece(1, text, sources(text));
    }

    /** The statements in a text, or none if the last one is not finished yet. */
    private List<String> sources(String text) {
        List<String> sources = new ArrayList<>();
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                return sources;
            }
            if (!info.completeness().isComplete()) {
                return List.of();
            }
            sources.add(info.source());
            rest = info.remaining();
        }
        return sources;
    }
}
