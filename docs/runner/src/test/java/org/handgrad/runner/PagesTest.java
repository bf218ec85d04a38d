package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages tell a reader to type runs, and their links lead somewhere. */
class PagesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|(?:src|href)=\")(?!https?:|#)([^)\"#]+)");

    @Test
    void javaOfTheReadmeCanBePasted() throws IOException {
        for (String example : examples("README.md")) {
            try (Session session = session()) {
                paste(example, session);
            }
        }
    }

    @Test
    void theFirstTenMinutesCanBeTyped() throws IOException {
        System.setProperty(Notebook.OUT, "target/first-ten-minutes");
        try (Session session = session()) {
            for (String example : examples("docs/first-ten-minutes.md")) {
                paste(example, session);
            }
        } finally {
            System.clearProperty(Notebook.OUT);
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<String> broken = files.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.toString().contains("target"))
                    .flatMap(PagesTest::brokenLinks)
                    .toList();
            assertEquals(List.of(), broken);
        }
    }

    /** Line by line, as the prompt reads it. */
    private static void paste(String example, Session session) {
        for (Snippets.Piece piece : session.cut(new Cell(Cell.Kind.CODE, 1, example))) {
            assertDoesNotThrow(() -> session.evaluate(piece));
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

    private static Stream<String> brokenLinks(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .map(link -> ROOT.relativize(page) + " -> " + link);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
