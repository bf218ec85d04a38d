package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's Java runs. */
class PagesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void javaOfTheReadmeRuns() throws IOException {
        List<String> examples = JAVA.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            try (Session session = new Session("README.md")) {
                String imports = Files.readString(ROOT.resolve("docs/jshell.start"));
                assertDoesNotThrow(() -> session.evaluate(session.whole(imports)));
                assertDoesNotThrow(() -> session.evaluate(session.whole(example)));
            }
        }
    }
}
