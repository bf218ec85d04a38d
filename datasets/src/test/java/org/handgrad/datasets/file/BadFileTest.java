package org.handgrad.datasets.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong file is answered: the exception's type, and every item that its message has to name. */
class BadFileTest {

    @TempDir
    Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("a,b\n1,2\n3,x7\n", "bad\\.csv, line 3, column 2 \\(b\\).*number.*\"x7\""),
                Arguments.of("a,b\n\n\n1,x7", "line 4, column 2"),
                Arguments.of("a,b\n1,\"2\n\"\n3,x7\n", "line 2, column 2"),
                Arguments.of("a,b\n\"1\",\"2\"\n3,\"x\ny\"\n5,6", "line 3, column 2"),
                Arguments.of("a,b\n1,2\n3,4\n5,x\n", "line 4, column 2"),
                Arguments.of(
                        "a,b,c\n" + "1,2,3\n".repeat(5) + "4,5\n", "bad\\.csv, line 7.*3 columns.*got 2: \\[4, 5\\]"),
                Arguments.of("a,b\n1,2,3\n", "line 2.*2 columns \\[a, b\\].*got 3: \\[1, 2, 3\\]"),
                Arguments.of("a,b\n1,\"1,5\"\n", "line 2, column 2 \\(b\\).*\"1,5\"; write decimals with a point"),
                Arguments.of("a,b\n1,\",5\"\n", "\",5\"; write decimals with a point"),
                Arguments.of("a,b\n1,NaN\n", "line 2, column 2.*\"NaN\"; repair"),
                Arguments.of("a,b\n1,Infinity\n", "line 2, column 2.*\"Infinity\""),
                Arguments.of("a,b\n1,1e999\n", "line 2, column 2.*1\\.8e308.*\"1e999\""),
                Arguments.of("a,b\n1,0x10\n", "line 2, column 2.*\"0x10\""),
                Arguments.of("a,b\n1,2d\n", "line 2, column 2.*\"2d\""),
                Arguments.of("a,b\n,2\n", "line 2, column 1 \\(a\\).*\"\""),
                Arguments.of("a\n1\n\"\"\n3\n", "line 3, column 1 \\(a\\).*\"\""),
                Arguments.of("", "a line of names and at least one sample but it has 0 lines"),
                Arguments.of("a,b\n\n", "at least one sample but it has 1 lines"),
                Arguments.of("a,a\n1,2\n", "two columns.*\"a\""),
                Arguments.of("a,b\n1,2\n3,\"4\n5,6\n", "line 3 or after.*quote"),
                Arguments.of("a,b\n1,\"2\"x\n", "line 2 or after.*quote"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refusesTheTable(String text, String pattern) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text);
        says(DataFormatException.class, pattern, () -> Csv.withHeader()
                .read(file)
                .numbers());
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("bad.csv"), "a,b\n1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        says(DataFormatException.class, "bad\\.csv.*UTF-8", () -> Csv.withHeader()
                .read(file));
    }

    @Test
    void refusesQuestionsTheTableCannotAnswer() throws IOException {
        Table table = Csv.withHeader().read(Files.writeString(folder.resolve("bad.csv"), "a,kind\n1,cat\n2,dog\n"));
        says(DataFormatException.class, "bad\\.csv.*\"z\".*\\[a, kind\\]", () -> table.numbers("a", "z"));
        says(DataFormatException.class, "\"z\"", () -> table.classes("z"));
        says(
                DataFormatException.class,
                "bad\\.csv, line 3, column 2 \\(kind\\).*\\[cat, cow\\].*\"dog\"",
                () -> table.labels("kind", List.of("cat", "cow")));
        says(IllegalArgumentException.class, "classes.*1", () -> table.labels("kind", List.of("cat")));
        says(NullPointerException.class, "column", () -> table.classes(null));
        says(NullPointerException.class, "classes", () -> table.labels("kind", null));
    }

    @Test
    void refusesWhatCannotBeReadOrWritten() throws IOException {
        Path file = folder.resolve("none.csv");
        Csv csv = Csv.withHeader();
        says(NoSuchFileException.class, "none\\.csv", () -> csv.read(file));
        says(NoSuchFileException.class, "none\\.csv", () -> Idx.read(file));
        says(DataFormatException.class, folder.getFileName() + ".*directory", () -> Idx.read(folder));
        says(DataFormatException.class, folder.getFileName().toString(), () -> csv.read(folder));
        Path beyond = Files.writeString(folder.resolve("some.csv"), "1").resolve("more.csv");
        // what the operating system says differs, a FileSystemException or one of its kinds, but the path is in it
        for (Executable read : List.<Executable>of(() -> csv.read(beyond), () -> Idx.read(beyond))) {
            String message = assertThrows(FileSystemException.class, read).getMessage();
            assertTrue(message.contains(beyond.toString()), message);
        }
        says(NullPointerException.class, "names has null at place 1", () -> Csv.withNames("a", null));
        says(NullPointerException.class, "file", () -> csv.read(null));
        says(NullPointerException.class, "file", () -> Idx.read(null));
        says(IllegalArgumentException.class, "names.*0", Csv::withNames);
        FlatMatrix x = FlatMatrix.of(new double[][] {{1, Double.NaN}});
        says(NonFiniteException.class, "numbers.*NaN at row 0, column 1", () -> csv.write(file, List.of("a", "b"), x));
        says(NonFiniteException.class, "numbers.*NaN at row 0, column 1", () -> Idx.write(file, x));
        says(ShapeException.class, "1 names.*1 x 2", () -> csv.write(file, List.of("a"), FlatMatrix.zeros(1, 2)));
        FlatMatrix two = FlatMatrix.zeros(1, 2);
        says(
                IllegalArgumentException.class,
                "columns.*name.*\" \" at place 1",
                () -> csv.write(file, List.of("a", " "), two));
        says(
                IllegalArgumentException.class,
                "columns.*place 0.*byte order mark",
                () -> csv.write(file, List.of("\uFEFFa", "b"), two));
        says(
                IllegalArgumentException.class,
                "columns.*\"a\" at place 1.*twice.*rename one",
                () -> csv.write(file, List.of("a", "a"), two));
        says(
                IllegalArgumentException.class,
                "columns.*\"b\u2003\" at place 1 begins or ends with a blank",
                () -> csv.write(file, List.of(" a ", "b\u2003"), two));
        says(
                IllegalArgumentException.class,
                "columns.*\\[b, a\\], but are \\[a, b\\]; give the columns in that order",
                () -> Csv.withNames("b", "a").write(file, List.of("a", "b"), two));
        says(
                NullPointerException.class,
                "columns has null at place 1",
                () -> csv.write(file, Arrays.asList("a", null), two));
        assertTrue(Files.notExists(file));
    }

    static Stream<Arguments> binaries() {
        return Stream.of(
                Arguments.of("", "bad\\.idx, .*only 0 bytes"),
                Arguments.of("000008", "only 3 bytes"),
                Arguments.of("1f8b0800 00", "magic 1f8b0800 and 5 bytes.*\\.gz"),
                Arguments.of("00000801", "expected 9 bytes for 1 numbers but got 4 \\(magic 00000801\\)"),
                Arguments.of("00000802 00000002", "but got 8 \\(magic 00000802\\)"),
                Arguments.of("00000800", "magic 00000800"),
                Arguments.of("00000701 00000001 00", "magic 00000701"),
                Arguments.of("00010801 00000001 00", "magic 00010801"),
                Arguments.of("00000801 00000003 0102", "expected 11 bytes for 3 numbers but got 10"),
                Arguments.of("00000801 00000001 0102", "expected 9 bytes for 1 numbers but got 10"),
                Arguments.of("00000801 00000000", "a dimension is 0 \\(magic 00000801\\)"),
                Arguments.of("00000801 80000001 01", "expected 2147483657 bytes for 2147483649 numbers but got 9"),
                Arguments.of(
                        "00000e03 ffffffff ffffffff ffffffff 01",
                        "expected 633825299671392843082401579016 bytes for 79228162458924105385300197375 numbers"));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void refusesTheIdxFile(String hex, String pattern) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        Path file = Files.write(folder.resolve("bad.idx"), bytes);
        says(DataFormatException.class, pattern, () -> Idx.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "1f8b", "1f8b0800000000000003", "00000801"})
    void refusesWhatIsNoGzip(String hex) throws IOException {
        Path file = Files.write(folder.resolve("bad.gz"), HexFormat.of().parseHex(hex));
        says(DataFormatException.class, "bad\\.gz, expected a whole gzip file", () -> Idx.read(file));
    }

    private static void says(Class<? extends Exception> type, String pattern, Executable call) {
        Exception thrown = assertThrows(type, call);
        assertEquals(type, thrown.getClass());
        String message = thrown.getMessage();
        assertTrue(Pattern.compile(pattern, Pattern.DOTALL).matcher(message).find(), message);
    }
}
