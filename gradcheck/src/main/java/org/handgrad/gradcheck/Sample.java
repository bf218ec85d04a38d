package org.handgrad.gradcheck;

/**
 * One evaluation of the function.
 *
 * @param value f(θ)
 * @param noise how far rounding may have moved it
 * @param pattern which side of each kink it was on, hashed; a value exactly on a kink counts as a side of its own
 */
record Sample(double value, double noise, long pattern) {

    /** Rounding of a sum that was formed without much cancellation, in units of its value. */
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** A value whose rounding error is that of a sum of terms with the given total size. */
    static Sample of(double value, double size, long pattern) {
        return new Sample(value, ROUNDING * Math.abs(size), pattern);
    }
}
