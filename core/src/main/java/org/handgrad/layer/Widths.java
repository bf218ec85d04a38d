package org.handgrad.layer;

import org.handgrad.check.ShapeException;

/** The check of layers that follow one width only. */
final class Widths {

    private Widths() {}

    /** Refuses any width but the expected one, which it returns. */
    static int require(int expected, int width, Layer layer, String remedy) {
        if (width != expected) {
            throw new ShapeException(
                    layer + " expects " + expected + " input columns but got " + width + "; " + remedy);
        }
        return width;
    }
}
