package org.handgrad.gradcheck;

/**
 * The check cannot be made: the function is random, or changes its argument, or is not defined anywhere beside the point.
 */
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
