package org.handgrad.runner;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of a notebook left behind.
 *
 * @param notebook the file
 * @param succeeded whether every snippet did
 * @param printed what the notebook printed, without prose, code and values
 * @param written the files that are new or newly written, sorted
 * @param seconds how long it took
 */
record Result(Path notebook, boolean succeeded, String printed, List<Path> written, double seconds) {

    Result {
        written = List.copyOf(written);
    }

    /** The pictures among what was written. */
    List<Path> pictures() {
        return written.stream()
                .filter(file -> file.toString().matches(".*\\.(png|gif|svg)"))
                .toList();
    }
}
