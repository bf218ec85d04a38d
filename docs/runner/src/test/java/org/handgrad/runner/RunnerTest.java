package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @TempDir
    private Path directory;

    private Path startup;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void writeStartup() throws IOException {
        startup = Files.writeString(directory.resolve("start"), "import java.util.*;\n");
    }

    @Test
    void proseCodeAndResultsAreShownInTheirOrder() throws IOException {
        assertTrue(run("// # Sums\n// Two and two.\n\nint two = 2;\ntwo + two\n"));
        assertShown("""
                # Sums
                Two and two.

                    int two = 2;
                two ==> 2
                    two + two
                $1 ==> 4

                """);
    }

    @Test
    void aStatementMayTakeSeveralLinesAndSeveralStatementsOneLine() throws IOException {
        assertTrue(run(
                "int twice(int x) {\n    // x + x\n    return 2 * x;\n}\nint a = twice(\n    3); int b = a; // six\n"));
        assertShown("""
                    int twice(int x) {
                        // x + x
                        return 2 * x;
                    }
                    int a = twice(
                        3); int b = a; // six
                a ==> 6
                b ==> 6

                """);
    }

    @Test
    void longValuesAreCutInTheMiddle() throws IOException {
        assertTrue(run("\"a\".repeat(1000) + \"b\"\n"));
        assertTrue(shown().lines().allMatch(line -> line.length() < 200), shown());
        assertTrue(shown().contains("a ... a") && shown().contains("ab\""), shown());
    }

    @Test
    void codeThatDoesNotCompileFailsWithItsPlace() throws IOException {
        assertFalse(run("// one\nint a = 1;\n\nint b = a +\n    c;\nSystem.out.println(a);\n"));
        assertFailure(4, "cannot find symbol", "\n        c;\n        ^");
        assertFalse(shown().contains("println"), "nothing runs after a failure");
    }

    @Test
    void aThrownExceptionIsShownWithItsMessageCauseAndPlace() throws IOException {
        assertFalse(run("""
                int half(int x) {
                    if (x % 2 == 1) {
                        throw new IllegalStateException("odd", new RuntimeException("because"));
                    }
                    return x / 2;
                }
                half(4)
                half(3)
                """));
        assertFailure(
                8,
                "java.lang.IllegalStateException: odd",
                "at notebook.jsh:3\n    at notebook.jsh:8",
                "caused by java.lang.RuntimeException: because");
    }

    @Test
    void whatAThreadOfALessonThrowsReachesTheHandlerOfTheProgram() throws IOException {
        List<Throwable> seen = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler own = (thread, thrown) -> seen.add(thrown);
        Thread.setDefaultUncaughtExceptionHandler(own);
        try {
            assertTrue(run("Thread t = new Thread(() -> { throw new IllegalStateException(\"in a thread\"); });\n"
                    + "t.start(); t.join();\n"));
            assertEquals(own, Thread.getDefaultUncaughtExceptionHandler());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(1, seen.size());
        assertEquals("in a thread", seen.get(0).getMessage());
    }

    @Test
    void aReferenceToWhatComesLaterFails() throws IOException {
        assertFalse(run("int f() {\n    return later();\n}\nint later() {\n    return 1;\n}\n"));
        assertFailure(1, "refers to method later()", "further up");
    }

    @Test
    void aClassThatRefersToWhatComesLaterFails() throws IOException {
        assertFalse(run("class A extends Later {}\n"));
        assertFailure(1, "refers to class Later");
    }

    @Test
    void aChainBrokenBeforeItsDotFailsAsInJShellAndSaysHowToWriteIt() throws IOException {
        assertFalse(run("var s = List.of(1)\n    .toString();\n"));
        assertFailure(2, "end the line before with the dot");
    }

    @Test
    void aStatementThatDoesNotEndFails() throws IOException {
        assertFalse(run("int a = 1;\nif (a == 1) {\n    a = 2;\n"));
        assertFailure(2, "the code ends in the middle of a statement");
    }

    @Test
    void anUnclosedTextFails() throws IOException {
        assertFalse(run("String s = \"a;\n"));
        assertFailure(1, "string literal");
    }

    @Test
    void aMissingImportFailsAndIsNamed() throws IOException {
        Files.writeString(startup, "import org.handgrad.nothing.*;\n");
        assertFalse(run("int a = 1;\n"));
        assertTrue(shown().contains(startup + ":1: this snippet failed"), shown());
    }

    private boolean run(String notebook) throws IOException {
        Path file = Files.writeString(directory.resolve("notebook.jsh"), notebook);
        return new Runner(startup, new PrintStream(shown, true, StandardCharsets.UTF_8)).run(file);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Compares all but the times of slow snippets. */
    private void assertShown(String expected) {
        assertEquals(expected, shown().replaceAll("\\(\\d+\\.\\d s\\)\n", ""));
    }

    private void assertFailure(int line, String... parts) {
        assertTrue(shown().contains(directory.resolve("notebook.jsh") + ":" + line + ": this snippet failed"), shown());
        for (String part : parts) {
            assertTrue(shown().contains(part), () -> "no «" + part + "» in\n" + shown());
        }
    }
}
