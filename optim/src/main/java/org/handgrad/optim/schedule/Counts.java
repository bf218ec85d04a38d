package org.handgrad.optim.schedule;

/** Checks of numbers of steps. */
final class Counts {

    private Counts() {}

    static void requirePositive(long steps, String name) {
        if (steps < 1) {
            throw new IllegalArgumentException(name + " must be >= 1 but is " + steps);
        }
    }

    /** Which share of a phase is over, 1 from its end on. */
    static double share(long step, long steps) {
        return Math.min((double) step / steps, 1);
    }
}
