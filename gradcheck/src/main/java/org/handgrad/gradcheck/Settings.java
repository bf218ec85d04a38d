package org.handgrad.gradcheck;

/**
 * How to check.
 *
 * @param tolerance what two right derivatives may differ by, relative to the larger one
 * @param seed of every random choice
 * @param directions random directions per block; 0 for every single coordinate, -1 to choose by the number of parameters
 */
record Settings(double tolerance, long seed, int directions) {

    /** Beyond this number of parameters a check looks along random directions unless told otherwise. */
    private static final int MANY = 5000;

    static final Settings DEFAULT = new Settings(1e-7, 0, -1);

    static final int DIRECTIONS = 4;

    int directionsFor(int parameters) {
        if (directions >= 0) {
            return directions;
        }
        return parameters > MANY ? DIRECTIONS : 0;
    }
}
