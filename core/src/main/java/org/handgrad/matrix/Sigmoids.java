package org.handgrad.matrix;

/**
 * The S-shaped curves, sigmoid and tanh, out of e = e^−|z| or e^−2|z|, with a single division for value and slope, and without a
 * branch: a loop over it becomes vector instructions.
 */
public final class Sigmoids {

    private Sigmoids() {}

    /**
     * 1 / (1 + e) for z ≥ 0, e / (1 + e) for z &lt; 0.
     *
     * @param z any number
     * @param e e^−|z|
     * @return σ(z)
     */
    public static double sigmoid(double z, double e) {
        return quotient(bySign(z, 1, e), 1, e);
    }

    /**
     * e / (1 + e)².
     *
     * @param e e^−|z|
     * @return σ'(z)
     */
    public static double sigmoidSlope(double e) {
        double inverse = 1 / (1 + e);
        return e * inverse * inverse;
    }

    /**
     * ±(1 − e) / (1 + e), where m keeps the digits of a small z.
     *
     * @param z any number
     * @param m e^−2|z| − 1
     * @return tanh(z)
     */
    public static double tanh(double z, double m) {
        double t = quotient(-m, 2, m);
        return bySign(z, t, -t);
    }

    /**
     * 4 e / (1 + e)².
     *
     * @param m e^−2|z| − 1
     * @param e e^−2|z|
     * @return tanh'(z)
     */
    public static double tanhSlope(double m, double e) {
        double inverse = 1 / (2 + m);
        return 4 * e * inverse * inverse;
    }

    /**
     * Values and slopes of many numbers, bit for bit those of one.
     *
     * @param z any numbers, left as they are
     * @param a on return σ(z); another array, as long as z
     * @param slope on return σ'(z); a third array, as long as z
     */
    public static void sigmoid(double[] z, double[] a, double[] slope) {
        Kernels.BEST.sigmoid(z, a, slope);
    }

    /**
     * Values and slopes of many numbers, bit for bit those of one.
     *
     * @param z any numbers, left as they are
     * @param a on return tanh(z); another array, as long as z
     * @param slope on return tanh'(z); a third array, as long as z
     */
    public static void tanh(double[] z, double[] a, double[] slope) {
        Kernels.BEST.tanh(z, a, slope);
    }

    /**
     * One of two values by the sign of z; at ±0 they must be equal but for the sign of zero, which follows z.
     *
     * <p>z · 2¹⁰⁰⁰ is beyond both values, or, for a z so small that it is not, the two are equal or nearly z themselves. So
     * {@code positive} must be in [0, 1] and not below {@code negative}, which must be in [−1, 1].
     */
    private static double bySign(double z, double positive, double negative) {
        return Math.min(positive, Math.max(negative, z * 0x1p1000));
    }

    /** The quotient n / (c + d) with hardly more than its own rounding: what c + d loses is given back. */
    private static double quotient(double n, double c, double d) {
        double sum = c + d;
        double inverse = 1 / sum;
        double a = n * inverse;
        double rest = Math.fma(-a, sum, n) - a * (d - (sum - c));
        return Math.fma(rest, inverse, a);
    }
}
