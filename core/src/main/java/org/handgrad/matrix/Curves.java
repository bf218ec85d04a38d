package org.handgrad.matrix;

/**
 * Exponentials and sigmoids of many numbers in plain Java, in passes over a block that stays in the fastest cache: the pass
 * in the middle works on the bits of numbers, and a compiler makes vector instructions of a loop that does only that.
 *
 * <p>A small block, and one with a number so far out that 2ᵏ is not between 2⁻⁵¹² and 2⁵¹², goes number by number.
 */
final class Curves {

    private static final int BLOCK = 512;

    /** Fewer numbers do not fill vector registers. */
    private static final int FEW = 16;

    /** ROUND − 512 as bits: as many powers of two on both sides of 1, and one operation, the difference, tells them from others. */
    private static final long LEAST = Double.doubleToRawLongBits(Exp.ROUND - 512);

    private Curves() {}

    static void exp(double[] x, double[] m, double[] e) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int to = Math.min(x.length, from + BLOCK);
            // x may not survive the polynomials, so this has to be known before
            if (to - from < FEW || reach(Exp.NORMAL, x, from, to)) {
                expOneByOne(x, m, e, from, to);
            } else {
                powers(1, x, e, m, from, to);
                exponentials(m, e, from, to);
            }
        }
    }

    static void sigmoid(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            if (to - from >= FEW && powers(-1, z, a, slope, from, to)) {
                sigmoids(a, slope, from, to);
            } else {
                sigmoidOneByOne(z, a, slope, from, to);
            }
        }
    }

    static void tanh(double[] z, double[] a, double[] slope) {
        for (int from = 0; from < z.length; from += BLOCK) {
            int to = Math.min(z.length, from + BLOCK);
            if (to - from >= FEW && powersOfAbsolutes(-2, z, a, slope, from, to)) {
                tanhs(z, a, slope, from, to);
            } else {
                tanhOneByOne(z, a, slope, from, to);
            }
        }
    }

    static void expOneByOne(double[] x, double[] m, double[] e, int from, int to) {
        for (int i = from; i < to; i++) {
            e[i] = Exp.exp(x[i]);
            m[i] = Exp.expMinusOne(x[i]);
        }
    }

    static void sigmoidOneByOne(double[] z, double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            Sigmoids.sigmoid(z, a, slope, i);
        }
    }

    static void tanhOneByOne(double[] z, double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = Sigmoids.tanh(z[i]);
            slope[i] = Sigmoids.tanhSlope(z[i]);
        }
    }

    /** Whether any |x| is as large as a bound or larger, or NaN: such a number, and no other, gets a sign bit here. */
    static boolean reach(double bound, double[] x, int from, int to) {
        long limit = Long.MIN_VALUE - Double.doubleToRawLongBits(bound);
        long any = 0;
        for (int i = from; i < to; i++) {
            any |= (Double.doubleToRawLongBits(x[i]) & Long.MAX_VALUE) + limit;
        }
        return any < 0;
    }

    /** q = eʳ − 1 and p = 2ᵏ, for c z = k ln 2 + r; false if some k is out of range, which makes both anything. */
    private static boolean powers(double c, double[] z, double[] q, double[] p, int from, int to) {
        polynomials(c, z, q, p, from, to);
        return powers(p, from, to);
    }

    /** The same for c |z|. */
    private static boolean powersOfAbsolutes(double c, double[] z, double[] q, double[] p, int from, int to) {
        polynomialsOfAbsolutes(c, z, q, p, from, to);
        return powers(p, from, to);
    }

    /** q = eʳ − 1 and t = ROUND + k, for x = c z = k ln 2 + r. */
    private static void polynomials(double c, double[] z, double[] q, double[] t, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = c * z[i];
            double rounded = Exp.rounded(x);
            q[i] = Exp.q(x, rounded);
            t[i] = rounded;
        }
    }

    /** The same for x = c |z|. */
    private static void polynomialsOfAbsolutes(double c, double[] z, double[] q, double[] t, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = c * Math.abs(z[i]);
            double rounded = Exp.rounded(x);
            q[i] = Exp.q(x, rounded);
            t[i] = rounded;
        }
    }

    /** 2ᵏ out of ROUND + k, and whether each k was one of the 1,024 from −512 to 511. */
    private static boolean powers(double[] t, int from, int to) {
        long any = 0;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(t[i]);
            any |= bits - LEAST;
            t[i] = Double.longBitsToDouble(bits << 52);
        }
        return any >>> 10 == 0;
    }

    /** From 2ᵏ in m and q in e. */
    private static void exponentials(double[] m, double[] e, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = m[i];
            double q = e[i];
            m[i] = Math.fma(p, q, p - 1);
            e[i] = Math.fma(p, q, p);
        }
    }

    /** From q in a and 2ᵏ in slope. */
    private static void sigmoids(double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = slope[i];
            double q = a[i];
            double s = Sigmoids.sigmoid(p, q);
            a[i] = s;
            slope[i] = Sigmoids.sigmoidSlope(p, q, s);
        }
    }

    /** From q in a and 2ᵏ in slope. */
    private static void tanhs(double[] z, double[] a, double[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            double p = slope[i];
            double q = a[i];
            double m = Math.fma(p, q, p - 1);
            double e = Math.fma(p, q, p);
            slope[i] = Sigmoids.tanhSlope(m, e);
            double t = Sigmoids.absoluteTanh(m);
            a[i] = bySign(z[i], t, -t);
        }
    }

    /**
     * One of two values by the sign of z, without a branch, so that a loop over it becomes vector instructions; at ±0 they must be
     * equal but for the sign of zero, which follows z.
     *
     * <p>z · 2¹⁰⁰⁰ is beyond both values, or, for a z so small that it is not, the two are equal or nearly z themselves. So
     * {@code positive} must be in [0, 1] and not below {@code negative}, which must be in [−1, 1].
     */
    private static double bySign(double z, double positive, double negative) {
        return Math.min(positive, Math.max(negative, z * 0x1p1000));
    }
}
