package org.handgrad.datasets.file;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * The format of the MNIST digits: two bytes 0, the type of the numbers, the number of dimensions, each dimension in four
 * bytes, then the numbers, all big-endian.
 *
 * <p>Source: LeCun, Cortes and Burges 1998, "The MNIST database of handwritten digits".
 */
public final class Idx {

    private Idx() {}

    /**
     * Reads a file, packed with gzip if its name ends in {@code .gz}.
     *
     * @param file where it is
     * @return n x d: the first dimension is n, the product of the others is d (1 if there are none); bytes come as 0 .. 255
     * @throws DataFormatException if it is no such file, or shorter or longer than it says; the message names the file, its
     *     first four bytes, and the bytes found and expected
     * @throws IOException if the file cannot be read
     */
    public static RealMatrix read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(requireNonNull(file, "file")));
        int found = bytes.remaining();
        int magic = found < 4 ? -1 : bytes.getInt();
        Optional<IdxType> type = IdxType.of(magic >>> 8);
        int dimensions = magic & 0xFF;
        if (type.isEmpty() || dimensions == 0) {
            throw new DataFormatException(
                    file,
                    "expected an IDX file, which starts with 00 00, a type and the number of dimensions, but got "
                            + (found < 4 ? "only " : "magic " + hex(magic) + " and ") + found
                            + " bytes; unpack the file, or end its name in .gz if it is packed");
        }
        BigInteger numbers = BigInteger.ONE;
        int rows = 0;
        for (int i = 0; i < dimensions && bytes.remaining() >= 4; i++) {
            int size = bytes.getInt();
            rows = i == 0 ? size : rows;
            numbers = numbers.multiply(BigInteger.valueOf(size & 0xFFFFFFFFL));
        }
        BigInteger expected =
                numbers.multiply(BigInteger.valueOf(type.get().width)).add(BigInteger.valueOf(4L + 4L * dimensions));
        if (numbers.signum() == 0) {
            throw new DataFormatException(file, "expected numbers but a dimension is 0 (magic " + hex(magic) + ")");
        }
        if (!expected.equals(BigInteger.valueOf(found))) {
            throw new DataFormatException(
                    file,
                    "expected " + expected + " bytes for " + numbers + " numbers but got " + found + " (magic "
                            + hex(magic) + "); get the file again");
        }
        return numbers(bytes, type.get(), rows, numbers.intValueExact() / rows);
    }

    private static RealMatrix numbers(ByteBuffer bytes, IdxType type, int rows, int columns) {
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = type.next(bytes);
        }
        return FlatMatrix.wrap(numbers, rows, columns);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DataFormatException(file, "expected a file but this is a directory; name a file in it");
        }
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(packed)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            DataFormatException exception = new DataFormatException(
                    file, "expected a whole gzip file but: " + e.getMessage() + "; get it again");
            exception.initCause(e);
            throw exception;
        }
    }

    private static String hex(int magic) {
        return String.format("%08x", magic);
    }

    /**
     * Writes numbers as doubles of two dimensions; reading them gives the same bits.
     *
     * @param file where to, not packed; replaced if it exists
     * @param numbers n x d, finite
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, RealMatrix numbers) throws IOException {
        FlatMatrix x = FlatMatrix.of(Check.finite(numbers, "numbers"));
        int bytes = Math.addExact(12, Math.multiplyExact(8, x.size()));
        ByteBuffer buffer = ByteBuffer.allocate(bytes)
                .putInt(IdxType.DOUBLE.code << 8 | 2)
                .putInt(x.getRowDimension())
                .putInt(x.getColumnDimension());
        for (double value : x.copy().data()) {
            buffer.putDouble(value);
        }
        Files.write(requireNonNull(file, "file"), buffer.array());
    }
}
