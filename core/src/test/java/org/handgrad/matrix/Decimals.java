package org.handgrad.matrix;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponentials with 45 digits, to measure errors in units of the last place. */
public final class Decimals {

    private static final MathContext DIGITS = new MathContext(45);
    private static final BigDecimal LN_2 =
            new BigDecimal("0.6931471805599453094172321214581765680755001343602552541206800094933936219696947");

    private Decimals() {}

    /** eˣ by its series in (x − k ln 2) / 2⁸, squared eight times. */
    public static BigDecimal exp(double x) {
        int k = (int) Math.rint(x / Math.log(2));
        BigDecimal r = new BigDecimal(x)
                .subtract(LN_2.multiply(BigDecimal.valueOf(k)))
                .divide(BigDecimal.valueOf(256), DIGITS);
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

    /** How far a number is from the true value, in units of that value's last place. */
    public static double ulps(double got, BigDecimal want) {
        BigDecimal ulp = new BigDecimal(Math.ulp(want.doubleValue()));
        return new BigDecimal(got).subtract(want).abs().divide(ulp, DIGITS).doubleValue();
    }
}
