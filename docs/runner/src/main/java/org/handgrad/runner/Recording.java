package org.handgrad.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps a copy of what is printed to {@code System.out} until it is closed. */
final class Recording implements AutoCloseable {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    /**
     * Starts to record.
     *
     * @param to where the printed text goes besides
     */
    Recording(PrintStream to) {
        System.setOut(new PrintStream(new Both(to, copy), true, StandardCharsets.UTF_8));
    }

    /** What was printed so far. */
    String text() {
        return copy.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.out.flush();
        System.setOut(before);
    }

    /** Writes everything twice. */
    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws IOException {
            first.write(b);
            second.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            first.flush();
            second.flush();
        }
    }
}
