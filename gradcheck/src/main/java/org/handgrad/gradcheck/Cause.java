package org.handgrad.gradcheck;

/** Mistakes with a name: what a {@link Diagnosis} can say a wrong gradient comes from. */
public enum Cause {

    /** No rule fits. */
    UNKNOWN("cause unknown");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    /**
     * The mistake in a few words.
     *
     * @return for people
     */
    public String title() {
        return title;
    }
}
