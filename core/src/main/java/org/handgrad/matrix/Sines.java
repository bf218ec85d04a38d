package org.handgrad.matrix;

/**
 * Sine and cosine as two polynomials with a fixed sequence of fused multiply-adds, so that their bits are the same on every
 * machine, one number or many.
 *
 * <p>With k the integer nearest to z / (π/2) and r = z − k π/2, |r| ≤ π/4: sin z is one of sin r, cos r, −sin r and −cos r, by k
 * modulo 4. sin r = r + r³ f(r²) and cos r = 1 − r²/2 + r⁴ g(r²), where f and g interpolate in 7 and 6 Chebyshev nodes
 * of r², which leaves relative errors of 6e-18 and 1e-18.
 *
 * <p>π/2 is subtracted in three parts. The first two have at most 38 bits and k, for |z| &lt; 2¹⁵, has 15, so that their products
 * with k are exact; so is what is left of z without them, as r and a part by which r is too large. The third part belongs to the
 * latter. No number below 2¹⁵ but 0 is nearer to a multiple of π/2 than 2⁻⁶¹, and what the three parts leave out of π/2 is 5e-20
 * of r at most. Beyond, and for NaN, {@link StrictMath} answers.
 *
 * <p>Source: Cody and Waite 1980, chapter 8.
 */
public final class Sines {

    /** From here on, on both sides, the reduction does not hold. */
    private static final double FAR = 0x1p15;

    private static final int BLOCK = 512;

    private static final double TWO_BY_PI = 0x1.45f306dc9c883p-1;
    private static final double HIGH = 0x1.921fb5444p+0;
    private static final double MIDDLE = 0x1.68c234c4cp-39;
    private static final double LOW = 0x1.98a2e03707345p-77;

    /** Added to a small number it leaves no room for a fraction, and the low bits of the sum are the nearest integer. */
    private static final double ROUND = 0x1.8p52;

    /** The coefficients of r³ f(r²), close to ±1/n!. */
    private static final double F3 = -0x1.5555555555555p-3;

    private static final double F5 = 0x1.111111111111p-7;
    private static final double F7 = -0x1.a01a01a019938p-13;
    private static final double F9 = 0x1.71de3a546095bp-19;
    private static final double F11 = -0x1.ae645412c5608p-26;
    private static final double F13 = 0x1.61217f0b7fdf5p-33;
    private static final double F15 = -0x1.ab17d404c33a9p-41;

    /** The coefficients of r⁴ g(r²), close to ±1/n!. */
    private static final double G4 = 0x1.5555555555555p-5;

    private static final double G6 = -0x1.6c16c16c16967p-10;
    private static final double G8 = 0x1.a01a019f4eb01p-16;
    private static final double G10 = -0x1.27e4fa17da09cp-22;
    private static final double G12 = 0x1.1eeb68e93b427p-29;
    private static final double G14 = -0x1.907da3678ac77p-37;

    private Sines() {}

    /**
     * Computes sin z.
     *
     * @param z any number, in radians
     * @return sin z within 0.85 ulp below 2¹⁵, within 1 ulp beyond; NaN for infinities and NaN
     */
    public static double sine(double z) {
        return isNear(z) ? near(z, false) : StrictMath.sin(z);
    }

    /**
     * Computes cos z.
     *
     * @param z any number, in radians
     * @return cos z within 0.85 ulp below 2¹⁵, within 1 ulp beyond; NaN for infinities and NaN
     */
    public static double cosine(double z) {
        return isNear(z) ? near(z, true) : StrictMath.cos(z);
    }

    /**
     * Values and slopes of many numbers, bit for bit those of one.
     *
     * @param z any numbers, left as they are
     * @param a on return sin z; another array, as long as z
     * @param slope on return cos z; a third array, as long as z
     */
    public static void sine(double[] z, double[] a, double[] slope) {
        double[] rounded = Workspace.array(z.length);
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            if (Curves.reach(FAR, z, from, to)) {
                oneByOne(z, a, slope, from, to);
            } else {
                reduce(z, rounded, a, slope, from, to);
                polynomials(a, slope, from, to);
                turn(rounded, a, slope, from, to);
            }
        }
    }

    private static boolean isNear(double z) {
        return Math.abs(z) < FAR;
    }

    /** sin z or cos z. */
    private static double near(double z, boolean cosine) {
        double t = rounded(z);
        double high = high(z, t);
        double r = middle(high, t);
        double excess = excess(high, r, t);
        double sin = sineOf(r, excess);
        double cos = cosineOf(r, excess);
        return cosine ? turnedCosine(back(t), sin, cos) : turnedSine(back(t), sin, cos);
    }

    private static void oneByOne(double[] z, double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = sine(z[i]);
            slope[i] = cosine(z[i]);
        }
    }

    /** Out of z: ROUND + k, r and what it is too large by. */
    private static void reduce(double[] z, double[] rounded, double[] r, double[] excess, int from, int to) {
        for (int i = from; i < to; i++) {
            double t = rounded(z[i]);
            double high = high(z[i], t);
            double middle = middle(high, t);
            rounded[i] = t;
            r[i] = middle;
            excess[i] = excess(high, middle, t);
        }
    }

    /** sin r in the place of r, cos r in that of the excess. */
    private static void polynomials(double[] r, double[] excess, int from, int to) {
        for (int i = from; i < to; i++) {
            double sine = sineOf(r[i], excess[i]);
            excess[i] = cosineOf(r[i], excess[i]);
            r[i] = sine;
        }
    }

    /** From sin r and cos r to sin z and cos z. */
    private static void turn(double[] rounded, double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            double back = back(rounded[i]);
            double sine = turnedSine(back, a[i], slope[i]);
            slope[i] = turnedCosine(back, a[i], slope[i]);
            a[i] = sine;
        }
    }

    /** −n, where k = 4 j + n and |n| ≤ 2: how many quarters z has been turned back from r. Not −0. */
    private static double back(double rounded) {
        double k = rounded - ROUND;
        return 4 * (Math.fma(k, 0.25, ROUND) - ROUND) - k;
    }

    /** 1, 0 or −1: with what factor sine and cosine stay what they are. */
    private static double stays(double back) {
        return 1 - Math.abs(back);
    }

    /** 1, 0 or −1: with what factor the sine becomes a cosine. */
    private static double changes(double back) {
        return back * (2 - Math.abs(back));
    }

    /** One of two terms is 0, so that nothing is rounded; arithmetic, because compilers make vector instructions of it. */
    private static double turnedSine(double back, double sine, double cosine) {
        return stays(back) * sine - changes(back) * cosine;
    }

    private static double turnedCosine(double back, double sine, double cosine) {
        return stays(back) * cosine + changes(back) * sine;
    }

    /** ROUND + k. */
    private static double rounded(double z) {
        return Math.fma(z, TWO_BY_PI, ROUND);
    }

    private static double high(double z, double rounded) {
        return Math.fma(rounded - ROUND, -HIGH, z);
    }

    private static double middle(double high, double rounded) {
        return Math.fma(rounded - ROUND, -MIDDLE, high);
    }

    /** What r is too large by. */
    private static double excess(double high, double r, double rounded) {
        double k = rounded - ROUND;
        return Math.fma(k, LOW, Math.fma(k, MIDDLE, r - high));
    }

    /** sin (r − d) of a small d. */
    private static double sineOf(double r, double d) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double odd = Math.fma(r4, F15, F11);
        odd = Math.fma(odd, r4, F7);
        odd = Math.fma(odd, r4, F3);
        double even = Math.fma(r4, F13, F9);
        even = Math.fma(even, r4, F5);
        // + 0.0, because of r = −0: with a product that is −0 the sign would be lost
        double f = Math.fma(Math.fma(even, r2, odd), r2, 0.0);
        return r + Math.fma(r, f, -d * Math.fma(-0.5 * r, r, 1));
    }

    /** cos (r − d) of a small d. What 1 − r²/2 loses is given back. */
    private static double cosineOf(double r, double d) {
        double half = -0.5 * r;
        double w = Math.fma(half, r, 1);
        double lost = Math.fma(half, r, 1 - w);
        double r2 = r * r;
        double r4 = r2 * r2;
        double even = Math.fma(r4, G12, G8);
        even = Math.fma(even, r4, G4);
        double odd = Math.fma(r4, G14, G10);
        odd = Math.fma(odd, r4, G6);
        return w + Math.fma(r4, Math.fma(odd, r2, even), Math.fma(d, r, lost));
    }
}
