package org.handgrad.datasets.file;

import java.io.IOException;
import java.nio.file.Path;

/** A data file does not hold what was expected; the message says which file, where in it, what stands there and what to do. */
public final class DataFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where and what.
     *
     * @param file the file
     * @param problem place, what was expected, what came, and the remedy
     */
    public DataFormatException(Path file, String problem) {
        super(file + ", " + problem);
    }
}
