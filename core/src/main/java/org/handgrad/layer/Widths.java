package org.handgrad.layer;

import org.handgrad.check.ShapeException;

/** The checks of layers that follow one width only, or have to keep theirs. */
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

    /** Refuses a stack that turns its width into another, and returns the width. */
    static int requireKept(int width, int outputs, Layer layer) {
        if (outputs != width) {
            throw new ShapeException(layer + " expects its stack to keep the width, but it turns " + width
                    + " columns into " + outputs + "; end the stack with " + width + " units");
        }
        return width;
    }
}
