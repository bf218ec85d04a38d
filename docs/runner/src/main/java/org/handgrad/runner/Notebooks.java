package org.handgrad.runner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The notebooks of a directory: files called {@code NN-name.jsh}, and their exercises' solutions in its folder
 * {@code solutions}.
 *
 * @param directory where they are
 */
record Notebooks(Path directory) {

    private static final String SUFFIX = ".jsh";

    Notebooks {
        requireNonNull(directory, "directory");
    }

    /** All notebooks in the order of their numbers. */
    List<Path> all() throws IOException {
        return in(directory);
    }

    /** All solutions in the order of their numbers. */
    List<Path> solutions() throws IOException {
        Path solutions = directory.resolve("solutions");
        return Files.isDirectory(solutions) ? in(solutions) : List.of();
    }

    /** The notebook called {@code heart}, {@code 01-heart} or {@code 01-heart.jsh}; {@code solutions/heart} is a solution. */
    Optional<Path> find(String name) throws IOException {
        String wanted = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return Stream.concat(all().stream(), solutions().stream())
                .filter(path -> wanted.equals(name(path)) || wanted.equals(fullName(path)))
                .findFirst();
    }

    /** What a reader calls a notebook: {@code heart}, or {@code solutions/heart}. */
    String name(Path notebook) {
        return fullName(notebook).replaceFirst("(^|/)\\d+-", "$1");
    }

    private String fullName(Path notebook) {
        String path = directory.relativize(notebook).toString().replace('\\', '/');
        return path.substring(0, path.length() - SUFFIX.length());
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
