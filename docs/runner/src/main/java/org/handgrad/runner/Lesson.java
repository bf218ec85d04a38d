package org.handgrad.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One run of a notebook: settles what {@link Notebook} answers, and notes what it left behind.
 *
 * @param startup the JShell file with the imports
 * @param out where pictures go
 * @param seed the seed to take instead of the notebook's own
 * @param to where to show it
 */
record Lesson(Path startup, Path out, OptionalLong seed, PrintStream to) {

    Result run(Path notebook) throws IOException {
        System.setProperty(Notebook.OUT, out.toString());
        seed.ifPresent(value -> System.setProperty(Notebook.SEED, Long.toString(value)));
        try (Recording recording = new Recording(to)) {
            Instant start = Instant.now();
            boolean succeeded = new Runner(startup, to).run(notebook);
            double seconds = start.until(Instant.now(), ChronoUnit.MILLIS) / 1e3;
            return new Result(notebook, succeeded, recording.text(), writtenSince(start), seconds);
        } finally {
            System.clearProperty(Notebook.OUT);
            System.clearProperty(Notebook.SEED);
        }
    }

    private List<Path> writtenSince(Instant start) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        // Some file systems keep whole seconds only.
        FileTime since = FileTime.from(start.truncatedTo(ChronoUnit.SECONDS));
        List<Path> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    written.add(file);
                }
            }
        }
        return written;
    }
}
