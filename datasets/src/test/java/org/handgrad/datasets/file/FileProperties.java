package org.handgrad.datasets.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.handgrad.matrix.FlatMatrix;

/** Law S10, and that damaged IDX files are never taken for whole ones. */
class FileProperties {

    private static Path file;

    @BeforeContainer
    static void createFile() throws IOException {
        file = Files.createTempFile("handgrad", ".data");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** All finite bit patterns: subnormal ones and both zeros too. */
    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    @Property
    void csvRoundTripKeepsTheBits(@ForAll @Size(min = 1, max = 6) List<@From("numbers") Double> row)
            throws IOException {
        FlatMatrix x = column(row);
        Csv.withHeader().write(file, List.of("x"), x);
        assertArrayEquals(
                bits(x), bits(FlatMatrix.of(Csv.withHeader().read(file).numbers())));
    }

    /** What is written under any names is read under the same; names that would not come back are refused. */
    @Property
    void csvRoundTripKeepsTheNames(@ForAll @Size(min = 1, max = 3) List<@From("texts") String> names)
            throws IOException {
        FlatMatrix x = FlatMatrix.zeros(2, names.size());
        try {
            Csv.withHeader().write(file, names, x);
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("columns must have names"), refused.getMessage());
            return;
        }
        Table table = Csv.withHeader().read(file);
        assertEquals(names, table.names());
        assertEquals(x, table.numbers());
    }

    @Property
    void idxRoundTripKeepsTheBits(@ForAll @Size(min = 1, max = 6) List<@From("numbers") Double> row)
            throws IOException {
        FlatMatrix x = column(row);
        Idx.write(file, x);
        assertArrayEquals(bits(x), bits(FlatMatrix.of(Idx.read(file))));
    }

    @Example
    void aFileCutAnywhereIsRefused() throws IOException {
        Idx.write(file, FlatMatrix.zeros(2, 3));
        byte[] whole = Files.readAllBytes(file);
        assertEquals(60, whole.length);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(DataFormatException.class, () -> Idx.read(file));
        }
    }

    @Property
    void aFileWithAnotherHeaderIsRefused(
            @ForAll @IntRange(max = 11) int place, @ForAll @IntRange(min = 1, max = 255) int flip) throws IOException {
        Idx.write(file, FlatMatrix.zeros(2, 3));
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= (byte) flip;
        Files.write(file, bytes);
        assertThrows(DataFormatException.class, () -> Idx.read(file));
    }

    /** Whatever stands in a file, it is read or refused as data; nothing else is thrown. */
    @Property
    void anyTextIsReadOrRefused(@ForAll("texts") String text) throws IOException {
        Files.writeString(file, text);
        try {
            Table table = Csv.withHeader().read(file);
            assertEquals(table.size(), table.numbers().getRowDimension());
        } catch (DataFormatException refused) {
            assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '1', '2', '.', '-', ',', '\n', '\r', '"', ' ', '\u0000', '\uFEFF')
                .ofMaxLength(24);
    }

    private static FlatMatrix column(List<Double> row) {
        return FlatMatrix.wrap(row.stream().mapToDouble(Double::doubleValue).toArray(), row.size(), 1);
    }

    private static long[] bits(FlatMatrix x) {
        return Arrays.stream(x.copy().data())
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
    }
}
