package org.handgrad.extending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.handgrad.contract.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every block of code of docs/extending.md. */
class ExtendingTest {

    private static final Path PAGE = Path.of("..", "extending.md");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record) (\\w+)");

    @TempDir
    private static Path directory;

    private static String page;
    private static final Map<String, Sheet> SHEETS = new HashMap<>();
    private static final List<String> types = new ArrayList<>();
    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        page = Files.readString(PAGE);
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters",
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xlint:all",
                "-Werror"));
        for (String block :
                BLOCK.matcher(page).results().map(match -> match.group(1)).toList()) {
            List<String> declared =
                    TYPE.matcher(block).results().map(match -> match.group(1)).toList();
            types.addAll(declared);
            Path file = directory.resolve(declared.get(0) + ".java");
            arguments.add(Files.writeString(file, block).toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, said, arguments.toArray(new String[0]));
        assertEquals(0, status, said::toString);
        loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, ExtendingTest.class.getClassLoader());
    }

    /** Each class is graded once. */
    private static Sheet sheet(String type) {
        return SHEETS.computeIfAbsent(type, name -> {
            try {
                return Sheet.of(loader.loadClass(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void everyContractOfThePageHoldsButThoseOfWhatIsMeantToBeWrong() {
        List<String> graded =
                types.stream().filter(type -> type.endsWith("Properties")).toList();
        assertTrue(graded.size() >= 5, graded::toString);
        for (String type : graded) {
            Sheet sheet = sheet(type);
            assertTrue(sheet.laws().size() >= 4, sheet::toString);
            assertEquals(!type.startsWith("Wrong"), sheet.holds(), sheet::toString);
        }
    }

    @Test
    void theSheetsOfThePageAreThoseOfTheCode() {
        List<String> sheets =
                TEXT.matcher(page).results().map(match -> match.group(1)).toList();
        assertEquals(2, sheets.size());
        String right = sheet("InverseRootProperties").toString();
        assertTrue(right.startsWith(sheets.get(0).replaceFirst("  \\.\\.\\.\n", "")), right);
        String wrong = sheet("WrongRootProperties").toString();
        List<String> broken =
                wrong.lines().filter(line -> line.startsWith("  BROKEN")).toList();
        assertEquals(sheets.get(1).lines().toList(), broken, wrong);
    }

    @Test
    void aBrokenLawComesWithItsSmallestCounterexample() {
        Sheet sheet = sheet("WrongRootProperties");
        Sheet.Verdict slope = sheet.laws().stream()
                .filter(verdict -> verdict.law().equals("derivative is the slope of the values"))
                .findFirst()
                .orElseThrow();
        assertFalse(slope.holds());
        MatchResult z = Pattern.compile("z: (-?[\\d.E-]+)")
                .matcher(slope.counterexample())
                .results()
                .findFirst()
                .orElseThrow();
        assertTrue(Math.abs(Double.parseDouble(z.group(1))) < 0.05, slope.counterexample());
        assertTrue(slope.counterexample().contains("expected"), slope.counterexample());
    }

    @Test
    void everyProgramOfThePageRuns() throws ReflectiveOperationException {
        int programs = 0;
        for (String type : types) {
            for (var method : loader.loadClass(type).getDeclaredMethods()) {
                if (method.getName().equals("main")) {
                    method.setAccessible(true);
                    method.invoke(null, (Object) new String[0]);
                    programs++;
                }
            }
        }
        assertEquals(5, programs);
    }
}
