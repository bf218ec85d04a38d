package org.handgrad.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code docs/run}: runs notebooks from the command line.
 *
 * <p>Exit codes: 0 if every snippet succeeded, 1 if one failed, 2 if the command was not understood.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Runs the notebook that is asked for, and ends the virtual machine.
     *
     * @param arguments as {@code docs/run --help} explains them
     * @throws IOException if a notebook cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws IOException {
        try {
            return run(Command.parse(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return USAGE;
        }
    }

    private static int run(Command command) throws IOException {
        Path docs = docs();
        Notebooks notebooks = new Notebooks(docs.resolve("notebooks"));
        if (command.list()) {
            list(notebooks);
            return 0;
        }
        Optional<Path> found = notebooks.find(command.name());
        if (found.isEmpty()) {
            System.err.println("there is no notebook called " + command.name() + "; there are:");
            list(notebooks);
            return USAGE;
        }
        Path notebook = found.get();
        Path out = command.out().orElse(docs.resolve("target").resolve(notebooks.name(notebook)));
        boolean succeeded = new Lesson(docs.resolve("jshell.start"), out, command.seed(), System.out).run(notebook);
        return succeeded ? 0 : FAILED;
    }

    private static void list(Notebooks notebooks) throws IOException {
        for (Path notebook : notebooks.all()) {
            String first = Files.readAllLines(notebook).stream().findFirst().orElse("");
            System.out.printf("%-24s %s%n", notebooks.name(notebook), first.replaceFirst("^//[ #]*", ""));
        }
    }

    /** The folder {@code docs} of the repository that holds the working directory, unless a property names it. */
    private static Path docs() {
        String named = System.getProperty("handgrad.docs");
        if (named != null) {
            return Path.of(named);
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("docs/notebooks"))) {
                return p.resolve("docs");
            }
        }
        throw new IllegalArgumentException("no docs/notebooks here or above; call docs/run of the repository");
    }
}
