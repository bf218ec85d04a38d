package org.handgrad.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handgrad.objective.CommonsMath;

/**
 * One concept, whose instances are the public classes of a package that are one, or that make one.
 *
 * @param title the heading
 * @param module the Maven module
 * @param type the interface all instances implement
 */
record Concept(String title, String module, Class<?> type) {

    /** Seen from docs/runner, where tests run. */
    private static final Path DOCS = Path.of("..");

    List<Class<?>> instances() {
        try (Stream<Path> files = Files.list(DOCS.resolve(directory()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.startsWith("package"))
                    .sorted()
                    .<Class<?>>map(file -> load(file.replace(".java", "")))
                    .filter(this::isInstance)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entry entry(Class<?> instance) {
        Path file = directory().resolve(instance.getSimpleName() + ".java");
        Entry entry = Entry.of(DOCS.resolve(file));
        return new Entry(entry.name(), entry.paragraphs(), file.toString().replace('\\', '/'));
    }

    private Path directory() {
        return Path.of(
                "..", module, "src", "main", "java", type.getPackageName().replace('.', '/'));
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(type.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isInstance(Class<?> candidate) {
        return Modifier.isPublic(candidate.getModifiers())
                && !candidate.isInterface()
                && candidate != CommonsMath.class // a bridge
                && (type.isAssignableFrom(candidate)
                        || Arrays.stream(candidate.getMethods()).anyMatch(this::makesOne));
    }

    private boolean makesOne(Method method) {
        return Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
    }
}
