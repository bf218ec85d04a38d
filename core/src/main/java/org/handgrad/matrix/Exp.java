package org.handgrad.matrix;

/**
 * The exponential function as one polynomial with a fixed sequence of fused multiply-adds, so that its bits are the same on
 * every machine, one number or many.
 *
 * <p>With k the integer nearest to x / ln 2 and r = x − k ln 2, |r| ≤ ln 2 / 2: eˣ = 2ᵏ (1 + q) and eˣ − 1 = 2ᵏ q + (2ᵏ − 1),
 * where q = r + r² g(r) is eʳ − 1 and g interpolates (eʳ − 1 − r) / r² in 11 Chebyshev nodes, which leaves a relative error
 * of 4e-19 in eʳ. With rounding it is less than 1 ulp, subnormal results included.
 *
 * <p>Source: Cody and Waite 1980, chapter 6, for ln 2 in two parts.
 */
public final class Exp {

    private static final double LOG2_E = 0x1.71547652b82fep+0;
    /** The leading 32 bits of ln 2, so that k times them is exact; {@link #LN2_LOW} is the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Added to a small number it leaves no room for a fraction: the low bits of the sum are the nearest integer. */
    private static final double ROUND = 0x1.8p52;
    /** Here eˣ is 0 already. */
    private static final double LEAST = -746;
    /** Here eˣ is infinite already. */
    private static final double MOST = 710;
    /** So many numbers stay in the fastest cache from pass to pass. */
    private static final int BLOCK = 1024;

    private Exp() {}

    /**
     * Computes eˣ.
     *
     * @param x any number
     * @return eˣ within 1 ulp; 0 for −∞, ∞ for ∞, NaN for NaN
     */
    public static double exp(double x) {
        double limited = Math.min(Math.max(x, LEAST), MOST);
        double t = rounded(limited);
        double q = q(limited, t);
        double p = power(t);
        return p < Double.POSITIVE_INFINITY ? Math.fma(p, q, p) : 2 * Math.fma(0x1p1023, q, 0x1p1023);
    }

    /**
     * Computes eˣ − 1 without losing the digits that eˣ and 1 share.
     *
     * @param x a number up to 0
     * @return eˣ − 1 within 1 ulp; −1 for −∞, NaN for NaN
     */
    public static double expMinusOne(double x) {
        double limited = Math.max(x, LEAST);
        double t = rounded(limited);
        double p = power(t);
        return Math.fma(p, q(limited, t), p - 1);
    }

    /**
     * Computes eˣ and eˣ − 1 of many numbers from one polynomial, bit for bit what {@link #exp(double)} and
     * {@link #expMinusOne} give. In three passes, because the middle one, which looks into the bits of a number, is the only
     * one that a compiler does not turn into vector instructions.
     *
     * @param x numbers up to 0; on return eˣ − 1
     * @param e on return eˣ; another array, as long as x
     */
    public static void exp(double[] x, double[] e) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            for (int i = from; i < to; i++) {
                double limited = Math.max(x[i], LEAST);
                double t = rounded(limited);
                e[i] = q(limited, t);
                x[i] = t;
            }
            for (int i = from; i < to; i++) {
                x[i] = power(x[i]);
            }
            for (int i = from; i < to; i++) {
                double p = x[i];
                double q = e[i];
                e[i] = Math.fma(p, q, p);
                x[i] = Math.fma(p, q, p - 1);
            }
        }
    }

    /** ROUND + k. */
    private static double rounded(double x) {
        return Math.fma(x, LOG2_E, ROUND);
    }

    /** eʳ − 1 of r = x − k ln 2, where r is carried in two parts. */
    private static double q(double x, double rounded) {
        double k = rounded - ROUND;
        double high = Math.fma(k, -LN2_HIGH, x);
        double r = Math.fma(k, -LN2_LOW, high);
        double low = Math.fma(k, -LN2_LOW, high - r);
        double g = 0x1.1f730349868cep-29;
        g = Math.fma(g, r, 0x1.af4de97ca4194p-26);
        g = Math.fma(g, r, 0x1.27e4db646b17ep-22);
        g = Math.fma(g, r, 0x1.71de0231960ebp-19);
        g = Math.fma(g, r, 0x1.a01a01a6d889cp-16);
        g = Math.fma(g, r, 0x1.a01a01abe7fe1p-13);
        g = Math.fma(g, r, 0x1.6c16c16c162d4p-10);
        g = Math.fma(g, r, 0x1.11111111100dcp-7);
        g = Math.fma(g, r, 0x1.5555555555556p-5);
        g = Math.fma(g, r, 0x1.5555555555557p-3);
        g = Math.fma(g, r, 0.5);
        return r + Math.fma(r * r, g, low);
    }

    /** 2ᵏ out of ROUND + k, for k up to 1024, where it is infinite. */
    private static double power(double rounded) {
        int k = (int) Double.doubleToRawLongBits(rounded);
        return k < -1022 ? powerOfTwo(k + 100) * 0x1p-100 : powerOfTwo(k);
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + 1023) << 52);
    }
}
