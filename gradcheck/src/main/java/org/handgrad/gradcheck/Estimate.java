package org.handgrad.gradcheck;

/**
 * A derivative along a line with a bound of its error.
 *
 * @param value the derivative
 * @param bound how far it may be from the truth; infinite if no step could be used
 */
record Estimate(double value, double bound) {

    /** No step could be used: each one crossed a kink. */
    static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);

    boolean exists() {
        return bound < Double.POSITIVE_INFINITY;
    }

    /** Whether a claim can be right: closer than the tolerance and three error bounds. */
    boolean agrees(double claimed, double tolerance) {
        double size = Math.max(Math.abs(claimed), Math.abs(value));
        return Math.abs(claimed - value) <= tolerance * size + 3 * bound;
    }

    /** Whether the error bound is large beside the disagreement: no claim can be refuted by this. */
    boolean tooUncertainFor(double claimed) {
        return !(bound <= 0.25 * Math.abs(claimed - value));
    }
}
