package org.handgrad.gradcheck.diagnosis;

import static java.util.Objects.requireNonNull;

/**
 * The likely cause of a wrong gradient, with its evidence. Likely, not certain: two mistakes at once, or one nobody has
 * thought of, can look like a third.
 *
 * @param cause the mistake
 * @param where the block, layer or coordinate it was found in
 * @param evidence what speaks for it, in numbers
 * @param advice what to look at next
 */
public record Diagnosis(Cause cause, String where, String evidence, String advice) {

    public Diagnosis {
        requireNonNull(cause, "cause");
        requireNonNull(where, "where");
        requireNonNull(evidence, "evidence");
        requireNonNull(advice, "advice");
    }

    /**
     * All of it in one sentence.
     *
     * @return for people
     */
    @Override
    public String toString() {
        return cause.title() + (where.isEmpty() ? "" : " - " + where) + ": " + evidence;
    }
}
