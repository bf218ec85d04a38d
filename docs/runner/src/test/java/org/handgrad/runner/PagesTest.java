package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages tell a reader to type runs. */
class PagesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void javaOfTheReadmeRuns() throws IOException {
        for (String example : examples("README.md")) {
            try (Session session = session()) {
                assertDoesNotThrow(() -> session.evaluate(session.whole(example)));
            }
        }
    }

    @Test
    void theFirstTenMinutesCanBeTyped() throws IOException {
        System.setProperty(Notebook.OUT, "target/first-ten-minutes");
        try (Session session = session()) {
            for (String example : examples("docs/first-ten-minutes.md")) {
                for (Snippets.Piece piece : session.cut(new Cell(Cell.Kind.CODE, 1, example))) {
                    assertDoesNotThrow(() -> session.evaluate(piece));
                }
            }
        } finally {
            System.clearProperty(Notebook.OUT);
        }
    }

    private static Session session() throws IOException {
        Session session = new Session("page");
        String imports = Files.readString(ROOT.resolve("docs/jshell.start"));
        assertDoesNotThrow(() -> session.evaluate(session.whole(imports)));
        return session;
    }

    private static List<String> examples(String page) throws IOException {
        List<String> examples = JAVA.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertFalse(examples.isEmpty(), page);
        return examples;
    }
}
