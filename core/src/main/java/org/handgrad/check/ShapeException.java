package org.handgrad.check;

/** A matrix or vector has another shape than its place asks for; the message gives both. */
public final class ShapeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was expected, what came, where, and the remedy.
     *
     * @param message the sentence
     */
    public ShapeException(String message) {
        super(message);
    }
}
