package org.handgrad.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Round steps, and numbers as the axes write them, the same in every country. */
final class TickText {

    /** A smaller step than this one's power of ten would take a longer number than anybody reads. */
    private static final int SMALLEST = -20;

    private TickText() {}

    /** The smallest of 1, 2 and 5 times a power of ten that is not below {@code least}. */
    static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int digit : new int[] {1, 2, 5}) {
            if (digit * power >= least * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** A number between round steps: as many decimals as the step has, and powers of ten only where they are shorter. */
    static String number(double value, double step) {
        int exponent = (int) Math.floor(Math.log10(step) + 1e-9);
        if (exponent >= -5 && exponent <= 5) {
            return decimal(value, exponent);
        }
        double digits = Math.rint(value / step) * step / Math.pow(10, exponent);
        String raised = Math.round(digits) == 0 ? "0" : (Math.round(digits) + "·" + power(exponent)).replace('-', '−');
        String decimal = exponent < SMALLEST || exponent > 5 ? raised : decimal(value, exponent);
        return decimal.length() < raised.length() ? decimal : raised;
    }

    private static String decimal(double value, int exponent) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(Math.max(0, -exponent), RoundingMode.HALF_EVEN);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, -exponent));
        return format.format(rounded).replace('-', '−');
    }

    /** For instance 10⁻³. */
    static String power(int exponent) {
        StringBuilder raised = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return raised.toString();
    }
}
