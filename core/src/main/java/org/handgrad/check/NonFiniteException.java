package org.handgrad.check;

/** A value is NaN or infinite where a finite one is needed; the message says where it was found first. */
public class NonFiniteException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was expected, what came, where, and the remedy.
     *
     * @param message the sentence
     */
    public NonFiniteException(String message) {
        super(message);
    }
}
