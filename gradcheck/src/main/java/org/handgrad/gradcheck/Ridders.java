package org.handgrad.gradcheck;

/**
 * Derivatives by extrapolation: central differences D(h), D(h/2), D(h/4) ... have errors in h², h⁴ ..., which Neville's
 * scheme removes one after another. What the last step of the scheme changed bounds the error, and so do rounding errors,
 * which grow as h shrinks; the entry of the table where the two together are least is returned.
 *
 * <p>Source: Ridders 1982, Advances in Engineering Software 4(2).
 */
final class Ridders {

    /** Wide enough that rounding does not matter, to begin with. */
    static final double FIRST_STEP = 1e-2;

    /** Where a second opinion starts, so that it shares no step with the first. */
    static final double SECOND_STEP = 1.3e-4;

    private static final int LEVELS = 11;

    private Ridders() {}

    /** The derivative at t = 0 from steps h, h/2, h/4 ..., leaving out those that leave the pattern of t = 0. */
    static Estimate central(Line line, Sample here, double h) {
        double[][] table = new double[LEVELS][];
        Estimate best = Estimate.NONE;
        int rows = 0;
        for (int level = 0; level < LEVELS; level++) {
            Line.Point plus = line.tryAt(h / (1 << level));
            Line.Point minus = line.tryAt(-h / (1 << level));
            if (!plus.shares(here.pattern()) || !minus.shares(here.pattern())) {
                continue;
            }
            double width = plus.t() - minus.t();
            double rounding = 4 * noise(plus, minus) / width;
            table[rows] = extrapolated(table, rows, (plus.value() - minus.value()) / width, 4);
            best = better(best, table, rows, rounding);
            rows++;
            if (rows > 2 && rounding > 2 * best.bound()) {
                break;
            }
        }
        return best;
    }

    /** The slope on one side (h &gt; 0: to the right), from steps that share the pattern of the smallest of them. */
    static Estimate oneSided(Line line, Sample here, double h) {
        int last = LEVELS - 1;
        long pattern = line.tryAt(h / (1 << last)).sample().pattern();
        double[][] table = new double[LEVELS][];
        Estimate best = Estimate.NONE;
        int rows = 0;
        for (int level = 0; level < last; level++) {
            Line.Point there = line.tryAt(h / (1 << level));
            if (!there.shares(pattern)) {
                continue;
            }
            double rounding = 4 * Math.max(there.sample().noise(), here.noise()) / Math.abs(there.t());
            table[rows] = extrapolated(table, rows, (there.value() - here.value()) / there.t(), 2);
            best = better(best, table, rows, rounding);
            rows++;
        }
        return best;
    }

    private static double noise(Line.Point a, Line.Point b) {
        return Math.max(a.sample().noise(), b.sample().noise());
    }

    /** One more row of Neville's table; halving a step divides its leading error by {@code order}. */
    private static double[] extrapolated(double[][] table, int row, double difference, double order) {
        double[] next = new double[row + 1];
        next[0] = difference;
        double power = order;
        for (int j = 1; j <= row; j++) {
            next[j] = next[j - 1] + (next[j - 1] - table[row - 1][j - 1]) / (power - 1);
            power *= order;
        }
        return next;
    }

    private static Estimate better(Estimate best, double[][] table, int row, double rounding) {
        Estimate found = best;
        for (int j = 1; j <= row; j++) {
            double left = Math.abs(table[row][j] - table[row][j - 1]);
            double above = Math.abs(table[row][j] - table[row - 1][j - 1]);
            double bound = Math.max(left, above) + rounding;
            if (bound < found.bound()) {
                found = new Estimate(table[row][j], bound);
            }
        }
        return found;
    }
}
