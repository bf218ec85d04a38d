package org.handgrad.gradcheck;

/**
 * The slopes of the function to the left and to the right of a point, in increasing order.
 *
 * @param low the smaller one
 * @param high the larger one
 * @param bound how far either may be from the truth
 */
record Sides(double low, double high, double bound) {

    private static final double STEP = 1e-3;

    static Sides of(Line line, Sample here, double claimNoise) {
        Estimate right = Ridders.oneSided(line, here, STEP * line.scale());
        Estimate left = Ridders.oneSided(line, here, -STEP * line.scale());
        return new Sides(
                Math.min(left.value(), right.value()),
                Math.max(left.value(), right.value()),
                3 * (right.bound() + left.bound()) + claimNoise);
    }

    boolean exist() {
        return bound < Double.POSITIVE_INFINITY;
    }

    /** What two equal slopes may differ by. */
    double slack(double tolerance) {
        return bound + tolerance * Math.max(Math.abs(low), Math.abs(high));
    }

    boolean allow(double claimed, double tolerance) {
        double slack = slack(tolerance);
        return low - slack <= claimed && claimed <= high + slack;
    }
}
