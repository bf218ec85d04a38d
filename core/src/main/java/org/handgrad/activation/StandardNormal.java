package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.matrix.Exp;

/**
 * The standard normal distribution: density φ(z) = e^(−z²/2) / √(2π) and cumulative Φ(z).
 *
 * <p>For x ≥ 0, Φ(−x) = e^(−x²/2) p(t) / (x + c) with t = (x − c) / (x + c) and c = 5, which keeps its digits where 1 − Φ(x) has
 * none left. p interpolates (x + c) Φ(−x) e^(x²/2), for x up to 40, in 22 Chebyshev nodes of t, which leaves a relative error of
 * 5e-17; with rounding it is less than 6 ulp, up to x = 37, where e^(−x²/2) begins to be subnormal. x²/2 is carried in two parts.
 *
 * <p>For other numbers than doubles: near 0, Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/(3·5) + ...); further out,
 * Φ(−x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + ...)))).
 *
 * <p>Source: Schonfelder 1978 and Shepherd and Laframboise 1981 for the polynomial in t; Abramowitz and Stegun 1964, 26.2.11 and
 * 26.2.14, for the expansions.
 */
final class StandardNormal {

    private static final double NEAR = 2;
    private static final double ROOT_TWO_PI = 2.5066282746310007;
    private static final double DENSITY_AT_0 = 0.3989422804014327;

    /** From here on e^(−x²/2) is 0. */
    private static final double END = 40;

    private static final double C = 5;

    /** The coefficients of p(t). */
    private static final double P0 = 0x1.89d3abe1f95aep-1;

    private static final double P1 = -0x1.54ad03f27ca17p-1;
    private static final double P2 = 0x1.fb31653876f61p-2;
    private static final double P3 = -0x1.410ed5f875a20p-2;
    private static final double P4 = 0x1.51f6329f02a46p-3;
    private static final double P5 = -0x1.1b1c254c9bd6ap-4;
    private static final double P6 = 0x1.54b4d4f408d7dp-6;
    private static final double P7 = -0x1.88590eaa35a53p-9;
    private static final double P8 = -0x1.a25036f0ced37p-11;
    private static final double P9 = 0x1.1daf1d823c9e1p-11;
    private static final double P10 = -0x1.f214b487637b1p-15;
    private static final double P11 = -0x1.a170fd5e2bc26p-15;
    private static final double P12 = 0x1.17df5503e0689p-16;
    private static final double P13 = 0x1.0b2dc849147b4p-18;
    private static final double P14 = -0x1.73d193b5b6738p-19;
    private static final double P15 = -0x1.6a878b5bfac88p-22;
    private static final double P16 = 0x1.d256e447d4843p-22;
    private static final double P17 = 0x1.78b05c77192b1p-25;
    private static final double P18 = -0x1.1dc995c872be1p-24;
    private static final double P19 = -0x1.6d0924590c5b4p-27;
    private static final double P20 = 0x1.043afdc80ea3ap-27;
    private static final double P21 = 0x1.2f3745aaf4ddfp-29;

    private StandardNormal() {}

    static double density(double z) {
        return bell(z, Exp.exp(exponent(z))) * DENSITY_AT_0;
    }

    static double cumulative(double z) {
        return cumulative(z, bell(z, Exp.exp(exponent(z))) * ratio(z));
    }

    /**
     * Φ and φ of many numbers, bit for bit the two above, with one exponential for both; in short loops, of which a compiler makes
     * vector instructions.
     */
    static void fill(double[] z, double[] cumulative, double[] density) {
        for (int i = 0; i < z.length; i++) {
            density[i] = exponent(z[i]);
        }
        Exp.exp(density, cumulative);
        for (int i = 0; i < z.length; i++) {
            density[i] = ratio(z[i]);
        }
        for (int i = 0; i < z.length; i++) {
            cumulative[i] = bell(z[i], cumulative[i]);
        }
        for (int i = 0; i < z.length; i++) {
            double bell = cumulative[i];
            cumulative[i] = cumulative(z[i], bell * density[i]);
            density[i] = bell * DENSITY_AT_0;
        }
    }

    /** −z²/2, rounded. */
    private static double exponent(double z) {
        double x = Math.min(Math.abs(z), END);
        return -0.5 * x * x;
    }

    /** e^(−z²/2) out of that of the rounded exponent. */
    private static double bell(double z, double e) {
        double x = Math.min(Math.abs(z), END);
        double half = -0.5 * x;
        double lost = Math.fma(half, x, -(half * x));
        return Math.fma(e, lost, e);
    }

    /** Φ(z) out of Φ(−|z|), which is one of the two, without a branch: z 2¹⁰⁰⁰ is beyond both, or both are 1/2. */
    private static double cumulative(double z, double tail) {
        return Math.min(1 - tail, Math.max(tail, z * 0x1p1000));
    }

    /** Φ(−x) e^(x²/2) of x = |z|. */
    private static double ratio(double z) {
        double x = Math.min(Math.abs(z), END);
        double inverse = 1 / (x + C);
        double t = Math.fma(2 * x, inverse, -1);
        double t2 = t * t;
        double even = Math.fma(t2, P20, P18);
        even = Math.fma(even, t2, P16);
        even = Math.fma(even, t2, P14);
        even = Math.fma(even, t2, P12);
        even = Math.fma(even, t2, P10);
        even = Math.fma(even, t2, P8);
        even = Math.fma(even, t2, P6);
        even = Math.fma(even, t2, P4);
        even = Math.fma(even, t2, P2);
        even = Math.fma(even, t2, P0);
        double odd = Math.fma(t2, P21, P19);
        odd = Math.fma(odd, t2, P17);
        odd = Math.fma(odd, t2, P15);
        odd = Math.fma(odd, t2, P13);
        odd = Math.fma(odd, t2, P11);
        odd = Math.fma(odd, t2, P9);
        odd = Math.fma(odd, t2, P7);
        odd = Math.fma(odd, t2, P5);
        odd = Math.fma(odd, t2, P3);
        odd = Math.fma(odd, t2, P1);
        return Math.fma(odd, t, even) * inverse;
    }

    /** Φ for any number: the two expansions, carried on until their derivatives are right to 40 digits. */
    static <T extends RealFieldElement<T>> T cumulative(T z) {
        T density = z.multiply(z).divide(-2).exp().divide(ROOT_TWO_PI);
        if (Math.abs(z.getReal()) < NEAR) {
            // from the last term to the first, over one denominator: many digits are slow to divide
            T square = z.multiply(z);
            T numerator = z.getField().getOne();
            T denominator = numerator;
            for (int k = 139; k > 1; k -= 2) {
                denominator = denominator.multiply(k);
                numerator = numerator.multiply(square).add(denominator);
            }
            return density.multiply(z).multiply(numerator).divide(denominator).add(0.5);
        }
        T x = z.getReal() < 0 ? z.negate() : z;
        T fraction = x;
        for (int k = 10 + (int) (1400 / x.getReal() / x.getReal()); k > 0; k--) {
            fraction = x.add(fraction.reciprocal().multiply(k));
        }
        T tail = density.divide(fraction);
        return z.getReal() < 0 ? tail : tail.negate().add(1);
    }
}
