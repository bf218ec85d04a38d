package org.handgrad.optim;

/** The lowest value of one descent so far. */
final class Best {

    private double value = Double.POSITIVE_INFINITY;
    private int since;

    /**
     * Takes the next value.
     *
     * @param next a value
     * @return 0 if it is below all earlier ones, else how many values ago the lowest one was
     */
    int since(double next) {
        if (next < value) {
            value = next;
            since = 0;
        } else {
            since++;
        }
        return since;
    }
}
