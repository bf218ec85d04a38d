package org.handgrad.datasets.file;

import java.util.List;

/** The cells of one line and the number of that line, counted from 1. */
record Row(long line, List<String> cells) {

    boolean isBlank() {
        return cells.size() == 1 && cells.get(0).isBlank();
    }
}
