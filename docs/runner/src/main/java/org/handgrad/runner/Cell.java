package org.handgrad.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a notebook: prose or code.
 *
 * <p>A line that starts with {@code //} in its first column is prose, every other line is code; an indented comment
 * belongs to the code around it.
 *
 * @param kind what it is
 * @param line the number of its first line in the file, from 1
 * @param text its lines; prose without the slashes
 */
record Cell(Kind kind, int line, String text) {

    /** What a cell is. */
    enum Kind {
        PROSE,
        CODE
    }

    /** Cuts a notebook into cells, first to last. */
    static List<Cell> parse(List<String> lines) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isProse(lines.get(i)) != isProse(lines.get(from))) {
                add(cells, lines, from, i);
                from = i;
            }
        }
        return List.copyOf(cells);
    }

    private static void add(List<Cell> cells, List<String> lines, int from, int to) {
        Kind kind = isProse(lines.get(from)) ? Kind.PROSE : Kind.CODE;
        int first = from;
        int end = to;
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        while (end > first && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (first < end) {
            List<String> kept = lines.subList(first, end);
            cells.add(new Cell(
                    kind,
                    first + 1,
                    String.join(
                            "\n",
                            kind == Kind.CODE
                                    ? kept
                                    : kept.stream().map(Cell::prose).toList())));
        }
    }

    private static boolean isProse(String line) {
        return line.startsWith("//");
    }

    private static String prose(String line) {
        return line.substring(line.startsWith("// ") ? 3 : 2).stripTrailing();
    }
}
