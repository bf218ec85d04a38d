package org.handgrad.random;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** The arrays of a golden file, each read flat. */
final class Golden {

    private final String text;

    private Golden(String text) {
        this.text = text;
    }

    static Golden of(String resource) {
        try (InputStream in = Golden.class.getResourceAsStream("/" + resource)) {
            return new Golden(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All numbers between this key and the next. */
    double[] numbers(String key) {
        Matcher value =
                Pattern.compile("\"" + Pattern.quote(key) + "\":([^\"]*)").matcher(text);
        if (!value.find()) {
            throw new IllegalArgumentException("no key " + key);
        }
        DoubleStream.Builder numbers = DoubleStream.builder();
        Matcher number = Pattern.compile("-?\\d[\\d.eE+-]*").matcher(value.group(1));
        while (number.find()) {
            numbers.add(Double.parseDouble(number.group()));
        }
        return numbers.build().toArray();
    }
}
