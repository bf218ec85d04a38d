package org.handgrad.datasets.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.handgrad.datasets.preparation.OneHot;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTest {

    @TempDir
    Path folder;

    @Test
    void numbersAndClassesOfAFlowerTable() throws IOException {
        Table table = Csv.withHeader()
                .read(text("length, width,species\n5.1,3.5,setosa\n\n 7.0 ,3.2,\"versicolor\"\n6.3,-.5e1,setosa"));
        assertEquals(List.of("length", "width", "species"), table.names());
        assertEquals(3, table.size());
        assertEquals(FlatMatrix.of(new double[][] {{3.5, 5.1}, {3.2, 7}, {-5, 6.3}}), table.numbers("width", "length"));
        List<String> classes = table.classes("species");
        assertEquals(List.of("setosa", "versicolor"), classes);
        assertArrayEquals(new int[] {0, 1, 0}, table.labels("species", classes));
        assertEquals(
                FlatMatrix.of(new double[][] {{1, 0}, {0, 1}, {1, 0}}), OneHot.of(2, table.labels("species", classes)));
        assertEquals("Table(3 samples of [length, width, species])", table.toString());
    }

    @Test
    void otherSeparatorsAndNoHeader() throws IOException {
        Table table = Csv.withNames("a", "b").withSeparator(';').read(text("1;2\n3;4\n"));
        assertEquals(FlatMatrix.of(new double[][] {{1, 2}, {3, 4}}), table.numbers());
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreNoPartOfAName() throws IOException {
        Table table = Csv.withHeader().read(text("\uFEFFa,b\r\n1,2\r\n"));
        assertEquals(FlatMatrix.of(new double[][] {{1, 2}}), table.numbers("a", "b"));
    }

    @Test
    void byteOrderMarkIsSkippedBeforeNumbersAndQuotes() throws IOException {
        assertEquals(
                FlatMatrix.of(new double[][] {{1.5, 2}}),
                Csv.withNames("a", "b").read(text("\uFEFF1.5,2")).numbers());
        assertEquals(
                List.of("a", "b"),
                Csv.withHeader().read(text("\uFEFF\"a\",\"b\"\n1,2")).names());
        assertEquals(
                List.of("a, in m", "b"),
                Csv.withHeader().read(text("\uFEFF\"a, in m\",\"b\"\n1,2")).names());
        assertEquals(
                List.of("a\uFEFF"), Csv.withHeader().read(text("a\uFEFF\n1")).names());
    }

    @Test
    void writtenTablesArePlainText() throws IOException {
        Path file = folder.resolve("out.csv");
        Csv.withHeader().write(file, List.of("x", "1,5"), FlatMatrix.of(new double[][] {{-0.0, 1e300}}));
        assertEquals("x,\"1,5\"\n-0.0,1.0E300\n", Files.readString(file));
        Csv.withNames("x", "y").withSeparator('\t').write(file, List.of("x", "y"), FlatMatrix.zeros(1, 2));
        assertEquals("0.0\t0.0\n", Files.readString(file));
    }

    /** Two pictures of 1 x 3 pixels, as MNIST stores them. */
    @Test
    void picturesOfBytes() throws IOException {
        byte[] bytes = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 1, 2, 127, (byte) 128, (byte) 255};
        FlatMatrix pixels = FlatMatrix.of(new double[][] {{0, 1, 2}, {127, 128, 255}});
        Path plain = folder.resolve("images-idx3-ubyte");
        Files.write(plain, bytes);
        assertEquals(pixels, Idx.read(plain));
        Path packed = folder.resolve("images-idx3-ubyte.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes);
        }
        assertEquals(pixels, Idx.read(packed));
    }

    @Test
    void labelsAndTheOtherTypes() throws IOException {
        assertEquals(column(7, 255), idx(0x0801, to -> to.put((byte) 7).put((byte) 255)));
        assertEquals(column(7, -1), idx(0x0901, to -> to.put((byte) 7).put((byte) 255)));
        assertEquals(column(7, -300), idx(0x0B01, to -> to.putShort((short) 7).putShort((short) -300)));
        assertEquals(column(7, -70000), idx(0x0C01, to -> to.putInt(7).putInt(-70000)));
        assertEquals(column(0.5, -1e30f), idx(0x0D01, to -> to.putFloat(0.5f).putFloat(-1e30f)));
    }

    private static FlatMatrix column(double... values) {
        return FlatMatrix.wrap(values, values.length, 1);
    }

    private FlatMatrix idx(int magic, UnaryOperator<ByteBuffer> numbers) throws IOException {
        ByteBuffer bytes = numbers.apply(ByteBuffer.allocate(100).putInt(magic).putInt(2));
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return FlatMatrix.of(Idx.read(Files.write(folder.resolve("numbers"), written)));
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("flowers.csv"), text);
    }
}
