package org.handgrad.gradcheck;

/** The check cannot be made, because the function is not one: it is random, or it changes its argument. */
public final class CheckSetupException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was found and what to do.
     *
     * @param message the sentence
     */
    public CheckSetupException(String message) {
        super(message);
    }
}
