package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

    @Test
    void nameOutAndSeedAreRead() {
        assertEquals(
                new Command(Command.What.ONE, "heart", Optional.of(Path.of("here")), OptionalLong.of(7)),
                Command.parse("--out", "here", "heart", "--seed", "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', usage:",
        "--out, needs a value",
        "heart --seed many, must be a whole number but is many",
        "heart --fast, unknown option --fast",
        "heart xor, one notebook at a time",
        "heart --list, usage:",
        "heart --all, usage:"
    })
    void whatCannotBeUnderstoodIsExplained(String line, String part) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        String message = assertThrows(IllegalArgumentException.class, () -> Command.parse(arguments))
                .getMessage();
        assertTrue(message.contains(part) && message.contains("usage: docs/run NAME"), message);
    }

    @Test
    void exitCodesTellMisuseFromSuccess() {
        assertEquals(2, Main.run("--nonsense"));
        assertEquals(2, Main.run("no-such-lesson"));
        assertEquals(0, Main.run("--list"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInAFailure(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "");
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, Main.run("--all", "--out", file.toString()));
        } finally {
            System.setErr(before);
        }
        assertTrue(
                said.toString(StandardCharsets.UTF_8).contains(file.toString()), said.toString(StandardCharsets.UTF_8));
    }
}
