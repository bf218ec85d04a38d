package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Executes every notebook and every solution, so that no lesson can rot. */
class NotebooksTest {

    private static final Path DOCS = Path.of("..").toAbsolutePath().normalize();
    private static final Notebooks NOTEBOOKS = new Notebooks(DOCS.resolve("notebooks"));

    @TestFactory
    Stream<DynamicTest> everyNotebookRuns() throws IOException {
        List<Result> results = new ArrayList<>();
        Stream<DynamicTest> runs = Stream.concat(NOTEBOOKS.all().stream(), NOTEBOOKS.solutions().stream())
                .map(notebook -> DynamicTest.dynamicTest(NOTEBOOKS.name(notebook), () -> results.add(run(notebook))));
        return Stream.concat(
                runs, Stream.of(DynamicTest.dynamicTest("the gallery shows them", () -> gallery(results))));
    }

    /** Made from the same run, so that the build brings docs/gallery.md up to date without running a lesson twice. */
    private static void gallery(List<Result> results) throws IOException {
        List<Result> lessons = results.stream()
                .filter(result -> result.notebook().getParent().equals(NOTEBOOKS.directory()))
                .toList();
        assertEquals(NOTEBOOKS.all().size(), lessons.size(), "a lesson failed");
        Gallery gallery = new Gallery(DOCS);
        gallery.renew(NOTEBOOKS, lessons);
        String page = Files.readString(gallery.page());
        for (Path notebook : NOTEBOOKS.all()) {
            String picture = "pictures/" + NOTEBOOKS.name(notebook) + ".png";
            assertTrue(page.contains("<img src=\"" + picture + "\""), picture);
            assertTrue(Files.size(DOCS.resolve(picture)) > 1000, picture);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyNotebookIsOneSitting() throws IOException {
        return NOTEBOOKS.all().stream()
                .map(notebook -> DynamicTest.dynamicTest(NOTEBOOKS.name(notebook), () -> {
                    int lines = Files.readAllLines(notebook).size();
                    assertTrue(lines >= 80 && lines <= 180, () -> lines + " lines; a lesson has 80 to 180");
                    assertTrue(
                            Files.exists(notebook.resolveSibling("solutions").resolve(notebook.getFileName())),
                            "its exercise needs a solution");
                }));
    }

    private static Result run(Path notebook) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Path out = Path.of("target", "notebooks", NOTEBOOKS.name(notebook));
        Result result = new Lesson(DOCS.resolve("jshell.start"), out, OptionalLong.empty(), to).run(notebook);
        assertTrue(result.succeeded(), () -> shown.toString(StandardCharsets.UTF_8));
        return result;
    }

    @Test
    void aNotebookIsFoundByEachOfItsNames() throws IOException {
        Path first = NOTEBOOKS.all().get(0);
        String file = first.getFileName().toString();
        for (String name : new String[] {file, file.replace(".jsh", ""), NOTEBOOKS.name(first)}) {
            assertEquals(first, NOTEBOOKS.find(name).orElseThrow(), name);
        }
        assertTrue(NOTEBOOKS.find("no-such-lesson").isEmpty());
    }
}
