package org.handgrad.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** Writes the samples of every workload for the peers: {@code NAME.x} and {@code NAME.y}, little-endian doubles by rows. */
public final class Export {

    private Export() {}

    /**
     * Writes.
     *
     * @param directory one argument: where to
     * @throws IOException if that fails
     */
    public static void main(String[] directory) throws IOException {
        Path to = Files.createDirectories(Path.of(directory[0]));
        for (Workload workload : Workload.values()) {
            write(
                    to.resolve(workload.name().toLowerCase() + ".x"),
                    workload.data().inputs());
            write(
                    to.resolve(workload.name().toLowerCase() + ".y"),
                    workload.data().targets());
        }
    }

    private static void write(Path file, RealMatrix matrix) throws IOException {
        double[] values = FlatMatrix.of(matrix).entries();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int i = 0; i < values.length; ) {
                bytes.clear();
                while (i < values.length && bytes.hasRemaining()) {
                    bytes.putDouble(values[i++]);
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
    }
}
