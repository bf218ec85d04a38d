package org.handgrad.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines and numbers out of the small JSON files of published values: enough for those files, not for JSON. */
record GoldenFile(String text) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\".])-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?(?![\\w\"])");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    static GoldenFile read(Path file) {
        try {
            return new GoldenFile(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What stands behind a key: a number, or all between its brackets. */
    GoldenFile at(String key) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no key " + key);
        }
        int depth = 0;
        int end = found.end();
        while (depth > 0 || ",}".indexOf(text.charAt(end)) < 0) {
            char c = text.charAt(end++);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        }
        return new GoldenFile(text.substring(found.end(), end));
    }

    List<String> strings() {
        return STRING.matcher(text).results().map(match -> match.group(1)).toList();
    }

    double[] numbers() {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    int[] keys() {
        return Pattern.compile("\"(\\d+)\"\\s*:")
                .matcher(text)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .toArray();
    }
}
