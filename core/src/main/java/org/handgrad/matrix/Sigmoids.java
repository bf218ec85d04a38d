package org.handgrad.matrix;

/** The S-shaped curves, sigmoid and tanh, out of e = e^−|z| or e^−2|z|, with a single division for value and slope. */
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
        return quotient(z < 0 ? e : 1, 1 + e);
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
        double t = absoluteTanh(m);
        return Math.copySign(t, z);
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

    /** The quotient n / sum, rounded but for rare cases as a division would, out of the inverse that the slope needs too. */
    static double quotient(double n, double sum) {
        double inverse = 1 / sum;
        double a = n * inverse;
        return Math.fma(Math.fma(-a, sum, n), inverse, a);
    }

    /** |tanh z| = −m / (2 + m), where what the sum loses is given back. */
    static double absoluteTanh(double m) {
        double sum = 2 + m;
        double inverse = 1 / sum;
        double a = -m * inverse;
        double rest = Math.fma(-a, sum, -m) - a * (m - (sum - 2));
        return Math.fma(rest, inverse, a);
    }
}
