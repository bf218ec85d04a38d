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

    static final double LOG2_E = 0x1.71547652b82fep+0;
    /** The leading 32 bits of ln 2, so that k times them is exact; {@link #LN2_LOW} is the rest. */
    static final double LN2_HIGH = 0x1.62e42feep-1;

    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /**
     * Added to a small number it leaves no room for a fraction: the low bits of the sum are the nearest integer k, and
     * k + 1023 here, which is the exponent of 2ᵏ as a number holds it.
     */
    static final double ROUND = 0x1.8p52 + 1023;
    /** Here eˣ is 0 already. */
    static final double LEAST = -746;
    /** Up to here, on both sides, 2ᵏ is neither subnormal nor infinite. */
    static final double NORMAL = 708;
    /** Up to this k, on both sides, the same. */
    static final double NEAR = 1022;
    /** Here eˣ is infinite already. */
    private static final double MOST = 710;

    /** The coefficients of r² g(r), close to 1/n!. */
    static final double G3 = 0x1.5555555555557p-3;

    static final double G4 = 0x1.5555555555556p-5;
    static final double G5 = 0x1.11111111100dcp-7;
    static final double G6 = 0x1.6c16c16c162d4p-10;
    static final double G7 = 0x1.a01a01abe7fe1p-13;
    static final double G8 = 0x1.a01a01a6d889cp-16;
    static final double G9 = 0x1.71de0231960ebp-19;
    static final double G10 = 0x1.27e4db646b17ep-22;
    static final double G11 = 0x1.af4de97ca4194p-26;
    static final double G12 = 0x1.1f730349868cep-29;

    private Exp() {}

    /**
     * Computes eˣ.
     *
     * @param x any number
     * @return eˣ within 1 ulp; 0 for −∞, ∞ for ∞, NaN for NaN
     */
    public static double exp(double x) {
        if (Math.abs(x) < NORMAL) {
            double t = rounded(x);
            double p = nearPower(t);
            return Math.fma(p, q(x, t), p);
        }
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
     * Computes eˣ of many numbers, bit for bit what {@link #exp(double)} gives.
     *
     * @param x numbers up to 0; on return anything
     * @param e on return eˣ; another array, as long as x
     */
    public static void exp(double[] x, double[] e) {
        Kernels.BEST.exp(x, x, e);
    }

    /**
     * Computes eˣ − 1 and eˣ of many numbers, bit for bit what {@link #expMinusOne(double)} and {@link #exp(double)} give.
     *
     * @param x numbers up to 0; left as they are
     * @param m on return eˣ − 1; another array, as long as x
     * @param e on return eˣ; a third array, as long as x
     */
    public static void expMinusOne(double[] x, double[] m, double[] e) {
        Kernels.BEST.exp(x, m, e);
    }

    /** ROUND + k. */
    static double rounded(double x) {
        return Math.fma(x, LOG2_E, ROUND);
    }

    /**
     * eʳ − 1 of r = x − k ln 2, where r is carried in two parts. The even and the odd terms of g are two chains, because each
     * fused multiply-add of a single one has to wait for the last.
     */
    static double q(double x, double rounded) {
        double k = rounded - ROUND;
        double high = Math.fma(k, -LN2_HIGH, x);
        double r = Math.fma(k, -LN2_LOW, high);
        double low = Math.fma(k, -LN2_LOW, high - r);
        double r2 = r * r;
        double even = Math.fma(r2, G12, G10);
        even = Math.fma(even, r2, G8);
        even = Math.fma(even, r2, G6);
        even = Math.fma(even, r2, G4);
        even = Math.fma(even, r2, 0.5);
        double odd = Math.fma(r2, G11, G9);
        odd = Math.fma(odd, r2, G7);
        odd = Math.fma(odd, r2, G5);
        odd = Math.fma(odd, r2, G3);
        return r + Math.fma(r2, Math.fma(odd, r, even), low);
    }

    /** Whether neither 2ᵏ nor 2⁻ᵏ is subnormal or infinite; no for NaN. */
    static boolean isNear(double rounded) {
        return Math.abs(rounded - ROUND) <= NEAR;
    }

    /** 2ᵏ out of ROUND + k that {@link #isNear is near}. */
    static double nearPower(double rounded) {
        return powerOfTwo((int) Double.doubleToRawLongBits(rounded));
    }

    /** 2ᵏ out of ROUND + k, for k up to 1024, where it is infinite. */
    private static double power(double rounded) {
        int exponent = (int) Double.doubleToRawLongBits(rounded);
        return exponent < 1 ? powerOfTwo(exponent + 100) * 0x1p-100 : powerOfTwo(exponent);
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) exponent << 52);
    }
}
