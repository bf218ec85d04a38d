package org.handgrad.runner;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A command line, understood.
 *
 * @param what what to do
 * @param name the notebook's name, empty unless one is to be run
 * @param out where pictures go
 * @param seed the seed to take instead of the notebook's own
 */
record Command(What what, String name, Optional<Path> out, OptionalLong seed) {

    /** What can be asked for. */
    enum What {
        /** Run one notebook. */
        ONE,
        /** Run all of them and make a page of their pictures. */
        ALL,
        /** Run all of them and make the gallery of the documentation. */
        GALLERY,
        /** Say which there are. */
        LIST
    }

    private static final String USAGE =
            "usage: docs/run NAME [--out DIR] [--seed N], docs/run --all [--out DIR], or docs/run --list";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it cannot be understood; the message says how to put it
     */
    static Command parse(String... arguments) {
        What what = What.ONE;
        String name = "";
        Optional<Path> out = Optional.empty();
        OptionalLong seed = OptionalLong.empty();
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--all" -> what = What.ALL;
                case "--gallery" -> what = What.GALLERY;
                case "--list" -> what = What.LIST;
                case "--out" -> out = Optional.of(Path.of(value(argument, rest)));
                case "--seed" -> seed = OptionalLong.of(number(value(argument, rest)));
                default -> name = name(argument, name);
            }
        }
        if (name.isEmpty() == (what == What.ONE)) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Command(what, name, out, seed);
    }

    private static String name(String argument, String before) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + argument + "\n" + USAGE);
        }
        if (!before.isEmpty()) {
            throw new IllegalArgumentException("one notebook at a time: " + before + " or " + argument + "\n" + USAGE);
        }
        return argument;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
        }
        return rest.next();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed must be a whole number but is " + text + "\n" + USAGE, e);
        }
    }
}
