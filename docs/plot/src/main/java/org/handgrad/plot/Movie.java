package org.handgrad.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A file of moving pictures that is being written. */
interface Movie extends AutoCloseable {

    /** Adds a picture that stands for so long. */
    void add(BufferedImage frame, int milliseconds) throws IOException;

    @Override
    void close() throws IOException;
}
