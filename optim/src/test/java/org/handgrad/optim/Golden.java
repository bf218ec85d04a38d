package org.handgrad.optim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers out of the small JSON files that NumPy wrote: enough for those files, not for JSON. */
record Golden(String text) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\".])-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?(?![\\w\"])");

    static Golden of(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new Golden(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the brackets after a key. */
    Golden at(String key) {
        int start = text.indexOf('"' + key + '"');
        if (start < 0) {
            throw new IllegalArgumentException("no key " + key);
        }
        start = text.indexOf(':', start) + 1;
        int depth = 0;
        int end = start;
        do {
            char c = text.charAt(end++);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        } while (depth > 0 || text.substring(start, end).isBlank());
        return new Golden(text.substring(start, end));
    }

    /** All numbers that are values, in their order. */
    double[] numbers() {
        Matcher found = NUMBER.matcher(text);
        return found.results().mapToDouble(m -> Double.parseDouble(m.group())).toArray();
    }

    /** The numbers that are keys, in their order. */
    int[] keys() {
        return Pattern.compile("\"(\\d+)\"\\s*:")
                .matcher(text)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .toArray();
    }
}
