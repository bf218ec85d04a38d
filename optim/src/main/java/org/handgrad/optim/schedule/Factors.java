package org.handgrad.optim.schedule;

/** Checks of factors by which a rate falls. */
final class Factors {

    private Factors() {}

    static void requireShare(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor must lie in (0,1] but is " + factor);
        }
    }
}
