package org.handgrad.entries;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handgrad.entries.EntryPoint.Parameter;
import org.handgrad.optim.ListenerException;

/** How a call with a wrong argument may end: normally, or with an exception of the right type whose message helps. */
final class Ending {

    private static final List<Class<? extends Throwable>> ALLOWED = List.of(
            IllegalArgumentException.class,
            IllegalStateException.class,
            org.handgrad.check.NonFiniteException.class,
            IndexOutOfBoundsException.class,
            IOException.class,
            ListenerException.class,
            AssertionError.class);

    /** Two words at least. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}.* .*\\p{L}{2,}", Pattern.DOTALL);

    private Ending() {}

    /** What is wrong about it, if anything. */
    static Optional<String> complaint(Parameter parameter, Value given, Optional<Throwable> thrown) {
        if (given.isNull()) {
            return thrown.filter(e -> isNamed(e, Trusted.names(parameter))).isPresent()
                    ? Optional.empty()
                    : Optional.of("should throw a NullPointerException that names " + parameter.name());
        }
        return thrown.filter(e -> !isAllowed(e)).map(e -> "is not refused in a sentence");
    }

    private static boolean isNamed(Throwable thrown, String names) {
        return isNullRefused(thrown)
                && Pattern.compile("\\b(" + names + ")\\b")
                        .matcher(thrown.getMessage())
                        .find();
    }

    /** The JVM's own message means that null came further than the border. */
    private static boolean isNullRefused(Throwable thrown) {
        return thrown.getClass() == NullPointerException.class
                && thrown.getMessage() != null
                && !thrown.getMessage().startsWith("Cannot ");
    }

    static boolean isAllowed(Throwable thrown) {
        String type = thrown.getClass().getName();
        return isNullRefused(thrown)
                || thrown instanceof FileSystemException file && file.getFile() != null
                || ALLOWED.stream().anyMatch(allowed -> allowed.isInstance(thrown))
                        && (type.startsWith("org.handgrad.") || isPlain(type))
                        && thrown.getMessage() != null
                        && SENTENCE.matcher(thrown.getMessage()).find();
    }

    /** An exception that was thrown on purpose, not one that the JVM or a parser throws on its own. */
    private static boolean isPlain(String type) {
        return List.of(
                        "java.lang.IllegalArgumentException",
                        "java.lang.IllegalStateException",
                        "java.lang.IndexOutOfBoundsException",
                        "java.lang.AssertionError")
                .contains(type);
    }
}
