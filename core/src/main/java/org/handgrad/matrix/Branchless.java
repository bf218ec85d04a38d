package org.handgrad.matrix;

/** What the S-shaped activations share, written without a branch: a loop over it becomes vector instructions. */
public final class Branchless {

    private Branchless() {}

    /**
     * One of two values by the sign of z; at ±0 they must be equal but for the sign of zero, which follows z.
     *
     * <p>z · 2¹⁰⁰⁰ is beyond both values, or, for a z so small that it is not, the two are equal or nearly z themselves.
     *
     * @param z any number
     * @param positive what to return for z &gt; 0, in [0, 1] and not below {@code negative}
     * @param negative what to return for z &lt; 0, in [−1, 1]
     * @return one of them
     */
    public static double bySign(double z, double positive, double negative) {
        return Math.min(positive, Math.max(negative, z * 0x1p1000));
    }

    /**
     * The quotient n / (c + d) with hardly more than its own rounding: what c + d loses is given back.
     *
     * @param n any number
     * @param c the larger term
     * @param d the smaller term
     * @return n / (c + d)
     */
    public static double quotient(double n, double c, double d) {
        double sum = c + d;
        double lost = d - (sum - c);
        double inverse = 1 / sum;
        double a = n * inverse;
        double rest = Math.fma(-a, sum, n) - a * lost;
        return Math.fma(rest, inverse, a);
    }
}
