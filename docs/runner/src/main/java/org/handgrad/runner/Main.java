package org.handgrad.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code docs/run}: runs notebooks from the command line.
 *
 * <p>Exit codes: 0 if every snippet succeeded, 1 if one failed or a file could not be read or written, 2 if the command was not understood.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final Path docs;
    private final Notebooks notebooks;

    private Main(Path docs) {
        this.docs = docs;
        this.notebooks = new Notebooks(docs.resolve("notebooks"));
    }

    /**
     * Does what is asked for, and ends the virtual machine.
     *
     * @param arguments as {@code docs/run --help} explains them
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            Command command = Command.parse(arguments);
            return new Main(docs()).run(command);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return USAGE;
        } catch (IOException e) {
            return failed(e);
        } catch (UncheckedIOException e) {
            return failed(e.getCause());
        }
    }

    /** Names the kind of exception too: the message of most is no more than the name of the file. */
    private static int failed(IOException e) {
        System.err.println(e);
        return FAILED;
    }

    private int run(Command command) throws IOException {
        return switch (command.what()) {
            case LIST -> list(System.out);
            case ONE -> one(command);
            case ALL -> all(command.out().orElse(docs.resolve("target/all")), command.seed());
            case GALLERY -> gallery(command.out().orElse(docs.resolve("target/all")));
        };
    }

    private int list(PrintStream to) throws IOException {
        for (Path notebook : notebooks.all()) {
            Prose prose = Prose.of(Cell.parse(Files.readAllLines(notebook)));
            to.printf("%-24s %s%n", notebooks.name(notebook), prose.title());
        }
        return 0;
    }

    private int one(Command command) throws IOException {
        Optional<Path> found = notebooks.find(command.name());
        if (found.isEmpty()) {
            System.err.println("there is no notebook called " + command.name() + "; there are:");
            list(System.err);
            return USAGE;
        }
        Path out = command.out().orElse(docs.resolve("target").resolve(notebooks.name(found.get())));
        Result result = new Lesson(docs.resolve("jshell.start"), out, command.seed(), System.out).run(found.get());
        if (!result.succeeded()) {
            return FAILED;
        }
        for (Path file : result.written()) {
            System.out.printf(Locale.ROOT, "wrote %s (%,d bytes)%n", file, Files.size(file));
        }
        System.out.printf(Locale.ROOT, "%s: done in %.1f s%n", command.name(), result.seconds());
        return 0;
    }

    private int all(Path out, OptionalLong seed) throws IOException {
        List<Result> results = results(out, seed);
        System.out.println("wrote " + new Index(out).write(notebooks, results));
        return results.stream().allMatch(Result::succeeded) ? 0 : FAILED;
    }

    private int gallery(Path out) throws IOException {
        List<Result> results = results(out, OptionalLong.empty());
        if (!results.stream().allMatch(Result::succeeded)) {
            return FAILED;
        }
        Gallery gallery = new Gallery(docs);
        gallery.write(notebooks, results);
        System.out.println("wrote " + gallery.page());
        return 0;
    }

    /** Runs every notebook; says one line about each, and of a failed one all there is to say. */
    private List<Result> results(Path out, OptionalLong seed) throws IOException {
        System.clearProperty(Notebook.TERMINAL);
        List<Result> results = new ArrayList<>();
        Files.createDirectories(out);
        for (Path notebook : notebooks.all()) {
            ByteArrayOutputStream shown = new ByteArrayOutputStream();
            PrintStream to = new PrintStream(shown, true, StandardCharsets.UTF_8);
            String name = notebooks.name(notebook);
            Result result = new Lesson(docs.resolve("jshell.start"), out.resolve(name), seed, to).run(notebook);
            results.add(result);
            if (!result.succeeded()) {
                System.out.println(shown.toString(StandardCharsets.UTF_8));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %-6s %5.1f s, %d pictures%n",
                    name,
                    result.succeeded() ? "done" : "FAILED",
                    result.seconds(),
                    result.pictures().size());
        }
        return results;
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
