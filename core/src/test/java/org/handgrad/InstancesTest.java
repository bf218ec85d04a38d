package org.handgrad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An instance is read on one screen: what it shares with others is a mechanism, in a file of its own. */
class InstancesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "handgrad");
    private static final List<String> CONCEPTS =
            List.of("activation", "layer", "loss", "initializer", "objective", "metric");

    /** A public class or record that is an activation, a layer, a loss, an initialiser, a penalty or a metric. */
    private static final Pattern INSTANCE =
            Pattern.compile("^public (final class|record) [^{]*\\b(implements|extends) ", Pattern.MULTILINE);

    private static final int MOST_LINES = 60;

    private static List<Path> instances() throws IOException {
        List<Path> instances = new ArrayList<>();
        for (String concept : CONCEPTS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(concept))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (INSTANCE.matcher(Files.readString(file)).find()) {
                        instances.add(file);
                    }
                }
            }
        }
        return instances;
    }

    @Test
    void noInstanceIsLongerThanAScreen() throws IOException {
        assertTrue(instances().size() > 30, "found only " + instances());
        List<String> tooLong = new ArrayList<>();
        for (Path file : instances()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "at most " + MOST_LINES + "; which concept hides in there?");
    }
}
