package org.handgrad.matrix;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponentials and their relatives with 45 digits, to measure errors in units of the last place. */
public final class Decimals {

    private static final MathContext DIGITS = new MathContext(45);
    private static final BigDecimal LN_2 =
            new BigDecimal("0.6931471805599453094172321214581765680755001343602552541206800094933936219696947");

    private static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510"
            + "5820974944592307816406286208998628034825342117067982148");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Decimals() {}

    /** eˣ by its series in (x − k ln 2) / 2⁸, squared eight times. */
    public static BigDecimal exp(double x) {
        return exp(new BigDecimal(x));
    }

    private static BigDecimal exp(BigDecimal x) {
        int k = (int) Math.rint(x.doubleValue() / Math.log(2));
        BigDecimal r = x.subtract(LN_2.multiply(BigDecimal.valueOf(k))).divide(BigDecimal.valueOf(256), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 18; n++) {
            term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 8; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        BigDecimal power = new BigDecimal(2).pow(Math.abs(k), DIGITS);
        return k >= 0 ? sum.multiply(power, DIGITS) : sum.divide(power, DIGITS);
    }

    /** σ(z) = 1 / (1 + e⁻ᶻ). */
    public static BigDecimal sigmoid(double z) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(-z)), DIGITS);
    }

    /** tanh(z) = (1 − e^−2z) / (1 + e^−2z); z at least 1e-12, so that 30 digits are left. */
    public static BigDecimal tanh(double z) {
        BigDecimal e = exp(-2 * z);
        return BigDecimal.ONE.subtract(e).divide(BigDecimal.ONE.add(e), DIGITS);
    }

    /** ln(1 + x) = 2 artanh s = 2 (s + s³/3 + s⁵/5 + ...) with s = x / (2 + x); x in [0, 1]. */
    public static BigDecimal log1p(double x) {
        return log1p(new BigDecimal(x));
    }

    private static BigDecimal log1p(BigDecimal x) {
        BigDecimal s = x.divide(x.add(BigDecimal.valueOf(2)), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s.add(s);
        for (int n = 1; n < 100; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum;
    }

    /** ln(1 + eᶻ). */
    public static BigDecimal softplus(double z) {
        return log1p(exp(-Math.abs(z))).add(new BigDecimal(Math.max(0, z)), DIGITS);
    }

    /** sin z; z below 1e15, so that with 105 digits of π no multiple of it is too close. */
    public static BigDecimal sine(double z) {
        return sine(new BigDecimal(z));
    }

    /** cos z = sin(z + π/2). */
    public static BigDecimal cosine(double z) {
        return sine(new BigDecimal(z).add(PI.multiply(HALF)));
    }

    /** By its series in z − k π. */
    private static BigDecimal sine(BigDecimal z) {
        long k = Math.round(z.doubleValue() / Math.PI);
        BigDecimal r = z.subtract(PI.multiply(BigDecimal.valueOf(k)));
        BigDecimal square = r.multiply(r, DIGITS).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = r;
        for (int n = 1; n < 50; n += 2) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((n + 1L) * (n + 2)), DIGITS);
        }
        return k % 2 == 0 ? sum : sum.negate();
    }

    /** φ(x) = e^(−x²/2) / √(2π). */
    public static BigDecimal normalDensity(double x) {
        BigDecimal exact = new BigDecimal(x);
        BigDecimal root = PI.add(PI).sqrt(DIGITS);
        return exp(exact.multiply(exact).multiply(HALF).negate()).divide(root, DIGITS);
    }

    /**
     * Φ(−x) for x ≥ 0, Abramowitz and Stegun 1964: below 5 by 26.2.11, 1/2 − φ(x) (x + x³/3 + x⁵/(3·5) + ...), of which 37 digits are
     * left; beyond by 26.2.14, φ(x) / (x + 1/(x + 2/(x + ...))).
     */
    public static BigDecimal normalTail(double x) {
        BigDecimal exact = new BigDecimal(x);
        if (x < 5) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal term = exact;
            for (int n = 3; n < 300; n += 2) {
                sum = sum.add(term, DIGITS);
                term = term.multiply(exact, DIGITS).multiply(exact, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            }
            return HALF.subtract(normalDensity(x).multiply(sum, DIGITS));
        }
        BigDecimal fraction = exact;
        for (int k = 150; k > 0; k--) {
            fraction = exact.add(BigDecimal.valueOf(k).divide(fraction, DIGITS));
        }
        return normalDensity(x).divide(fraction, DIGITS);
    }

    /** How far a number is from the true value, in units of that value's last place. */
    public static double ulps(double got, BigDecimal want) {
        BigDecimal ulp = new BigDecimal(Math.ulp(want.doubleValue()));
        return new BigDecimal(got).subtract(want).abs().divide(ulp, DIGITS).doubleValue();
    }
}
