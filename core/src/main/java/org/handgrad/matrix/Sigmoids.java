package org.handgrad.matrix;

/**
 * The S-shaped curves with a single division for value and slope: sigmoid out of the two factors of e⁻ᶻ = 2ᵏ (1 + q), see
 * {@link Exp}, tanh out of e^−2|z|.
 */
public final class Sigmoids {

    private Sigmoids() {}

    /**
     * 1 / (1 + e⁻ᶻ).
     *
     * @param z any number
     * @return σ(z), within 2 ulp
     */
    public static double sigmoid(double z) {
        double t = Exp.rounded(-z);
        if (Exp.isNear(t)) {
            return sigmoid(Exp.nearPower(t), Exp.q(-z, t));
        }
        // 1 + e is 1 from here on
        double e = Exp.exp(-Math.abs(z));
        return z < 0 ? e : 1 - e;
    }

    /**
     * e⁻ᶻ / (1 + e⁻ᶻ)².
     *
     * @param z any number
     * @return σ'(z)
     */
    public static double sigmoidSlope(double z) {
        double t = Exp.rounded(-z);
        if (Exp.isNear(t)) {
            double p = Exp.nearPower(t);
            double q = Exp.q(-z, t);
            return sigmoidSlope(p, q, sigmoid(p, q));
        }
        return Exp.exp(-Math.abs(z));
    }

    /** Both for z[i], with one exponential. */
    static void sigmoid(double[] z, double[] a, double[] slope, int i) {
        double x = -z[i];
        double t = Exp.rounded(x);
        if (Exp.isNear(t)) {
            double p = Exp.nearPower(t);
            double q = Exp.q(x, t);
            double s = sigmoid(p, q);
            a[i] = s;
            slope[i] = sigmoidSlope(p, q, s);
        } else {
            a[i] = sigmoid(z[i]);
            slope[i] = sigmoidSlope(z[i]);
        }
    }

    /** σ = 1 / (1 + p + p q). What 1 + p loses is given back, and p q is exact, so that the sum is rounded once. */
    static double sigmoid(double p, double q) {
        double one = 1 + p;
        double lost = 1 - (one - p);
        double sum = Math.fma(p, q, lost) + one;
        return 1 / sum;
    }

    /** σ' = (p + p q) σ². */
    static double sigmoidSlope(double p, double q, double a) {
        double pa = p * a;
        return Math.fma(pa, q, pa) * a;
    }

    /**
     * ±(1 − e^−2|z|) / (1 + e^−2|z|).
     *
     * @param z any number
     * @return tanh(z), within 2.1 ulp
     */
    public static double tanh(double z) {
        return Math.copySign(absoluteTanh(Exp.expMinusOne(-2 * Math.abs(z))), z);
    }

    /**
     * 4 e^−2|z| / (1 + e^−2|z|)².
     *
     * @param z any number
     * @return tanh'(z)
     */
    public static double tanhSlope(double z) {
        double x = -2 * Math.abs(z);
        return tanhSlope(Exp.expMinusOne(x), Exp.exp(x));
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

    /** |tanh z| = −m / (2 + m) of m = e^−2|z| − 1, which keeps the digits of a small z; what the sum loses is given back. */
    static double absoluteTanh(double m) {
        double sum = 2 + m;
        double inverse = 1 / sum;
        double a = -m * inverse;
        double rest = Math.fma(-a, sum, -m) - a * (m - (sum - 2));
        return Math.fma(rest, inverse, a);
    }

    /** tanh' = 4 e / (2 + m)². */
    static double tanhSlope(double m, double e) {
        double inverse = 1 / (2 + m);
        return 4 * e * inverse * inverse;
    }
}
