package org.handgrad.matrix;

/**
 * The logarithm of 1 + x as one polynomial with a fixed sequence of fused multiply-adds, so that its bits are the same on every
 * machine.
 *
 * <p>With s = x / (2 + x): ln(1 + x) = 2 artanh s = 2s + s³ h(s²) = x − s (x − s² h(s²)). For x in [0, 1], where s ≤ 1/3, h
 * interpolates (2 artanh s − 2s) / s³ in 10 Chebyshev nodes of s², which leaves a relative error of 7e-18 in ln(1 + x).
 *
 * <p>Source: the reduction of {@code log1p} in Sun's fdlibm.
 */
public final class Log {

    /** The coefficients of s³ h(s²), close to 2/n. */
    private static final double H3 = 0x1.5555555555555p-1;

    private static final double H5 = 0x1.999999999a3ddp-2;
    private static final double H7 = 0x1.24924923d44c6p-2;
    private static final double H9 = 0x1.c71c727143318p-3;
    private static final double H11 = 0x1.745cf0b0e03bdp-3;
    private static final double H13 = 0x1.3b18b294bebf9p-3;
    private static final double H15 = 0x1.10ac75dc602b1p-3;
    private static final double H17 = 0x1.eb905e8575054p-4;
    private static final double H19 = 0x1.687a6e7c95176p-4;
    private static final double H21 = 0x1.4b0a26c5f2aefp-3;

    private Log() {}

    /**
     * Computes ln(1 + x) without losing the digits that 1 + x has no room for.
     *
     * @param x a number in [0, 1]
     * @return ln(1 + x) within 1.2 ulp; NaN for NaN
     */
    public static double log1p(double x) {
        double s = x / (2 + x);
        double s2 = s * s;
        double s4 = s2 * s2;
        double even = Math.fma(s4, H19, H15);
        even = Math.fma(even, s4, H11);
        even = Math.fma(even, s4, H7);
        even = Math.fma(even, s4, H3);
        double odd = Math.fma(s4, H21, H17);
        odd = Math.fma(odd, s4, H13);
        odd = Math.fma(odd, s4, H9);
        odd = Math.fma(odd, s4, H5);
        double h = Math.fma(odd, s2, even);
        return Math.fma(-s, Math.fma(-s2, h, x), x);
    }
}
