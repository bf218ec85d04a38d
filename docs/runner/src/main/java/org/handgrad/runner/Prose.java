package org.handgrad.runner;

import java.util.List;

/**
 * What a notebook says about itself before its code begins.
 *
 * @param title its first heading
 * @param summary its first paragraph
 */
record Prose(String title, String summary) {

    /** Reads the first cell of prose. */
    static Prose of(List<Cell> cells) {
        String text = cells.stream()
                .filter(cell -> cell.kind() == Cell.Kind.PROSE)
                .map(Cell::text)
                .findFirst()
                .orElse("");
        String[] lines = text.split("\n", 2);
        String rest = lines.length < 2 ? "" : lines[1].strip();
        return new Prose(
                lines[0].replaceFirst("^[# ]+", ""),
                rest.split("\n\\s*\n", 2)[0].replace('\n', ' ').strip());
    }
}
