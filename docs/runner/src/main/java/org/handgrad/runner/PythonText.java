package org.handgrad.runner;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints numbers as Python's format strings do, so that a table can be compared with a published one digit for digit:
 * {@code PythonText.format("Epoch: {}, Loss = {:.4f}", 3, 0.28125)} is {@code Epoch: 3, Loss = 0.2812}.
 *
 * <p>The exact value is rounded, a tie to the even digit. {@code String.format} rounds the shortest decimal form half up
 * instead, which gives 0.2813.
 *
 * <p>Fields are {@code {}}, <code>{:.4f}</code>, <code>{: .4f}</code> with a blank where a minus would stand, and
 * <code>{:9.4f}</code> with a least width.
 */
public final class PythonText {

    private static final Pattern FIELD = Pattern.compile("\\{(?::( ?)(\\d*)\\.(\\d+)f)?}");

    private PythonText() {}

    /**
     * Fills the fields of a text.
     *
     * @param text with a field for each value
     * @param values numbers for the fields with digits, anything for the others
     * @return the text
     * @throws IllegalArgumentException if there are not as many values as fields
     */
    public static String format(String text, Object... values) {
        Iterator<Object> rest = List.of(values).iterator();
        StringBuilder filled = new StringBuilder();
        Matcher field = FIELD.matcher(requireNonNull(text, "text"));
        while (field.find()) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(
                        "'" + text + "' has more fields than the " + values.length + " values");
            }
            field.appendReplacement(filled, Matcher.quoteReplacement(filled(field, rest.next())));
        }
        if (rest.hasNext()) {
            throw new IllegalArgumentException("'" + text + "' has fewer fields than the " + values.length + " values");
        }
        return field.appendTail(filled).toString();
    }

    private static String filled(Matcher field, Object value) {
        if (field.group(3) == null) {
            return value.toString();
        }
        String digits = fixed(((Number) value).doubleValue(), Integer.parseInt(field.group(3)));
        String signed = digits.startsWith("-") ? digits : field.group(1) + digits;
        int width = field.group(2).isEmpty() ? 0 : Integer.parseInt(field.group(2));
        return " ".repeat(Math.max(0, width - signed.length())) + signed;
    }

    /**
     * A number with a fixed number of decimals.
     *
     * @param value any number
     * @param places how many digits follow the point; with 0 there is no point either
     * @return for instance {@code -0.2812}, or {@code nan}, {@code inf} and {@code -inf}
     */
    public static String fixed(double value, int places) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setNaN("nan");
        symbols.setInfinity("inf");
        DecimalFormat format = new DecimalFormat("0" + (places == 0 ? "" : "." + "0".repeat(places)), symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
