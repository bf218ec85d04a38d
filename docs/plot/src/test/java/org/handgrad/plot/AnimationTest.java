package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimationTest {

    /** Of processor time, so that a busy machine does not fail the test; measured: 2 to 3 s in a cold JVM. */
    private static final double SECONDS = 5;

    /** Measured: 0.95 million. */
    private static final long BYTES = 2_000_000;

    /** How far a colour may move when 255 stand for all; steps of 0 to 255. */
    private static final int CLOSE = 24;

    @TempDir
    Path folder;

    @Test
    void twoHundredFramesTakeUnderFiveSecondsAndTwoMegabytes() throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Path file = Animation.of(200, AnimationTest::heart).save(folder.resolve("heart.gif"));
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        long bytes = Files.size(file);
        System.out.printf("GIF of 200 frames 640 x 480: %.2f s of processor time, %,d bytes%n", seconds, bytes);
        assertTrue(seconds < SECONDS, seconds + " s");
        assertTrue(bytes < BYTES, bytes + " bytes");
    }

    @Test
    void everyFrameIsThereWithItsDelayAndTheLastOneRests() throws IOException {
        Path file = Animation.of(12, AnimationTest::heart)
                .delay(80)
                .hold(1_500)
                .save(folder.resolve("new/folder/heart.gif"));
        GifFrames gif = GifFrames.of(file);
        assertEquals(12, gif.images().size());
        assertEquals(Collections.nCopies(11, 8), gif.centiseconds().subList(0, 11));
        assertEquals(150, gif.centiseconds().get(11));
        assertTrue(gif.loops());
    }

    @Test
    void allFramesShareOneColourTable() throws IOException {
        Path file = Animation.of(12, AnimationTest::heart).save(folder.resolve("heart.gif"));
        assertEquals(0, GifFrames.of(file).ownColorTables());
    }

    @Test
    void framesLookLikeTheirFigures() throws IOException {
        Path file = Animation.of(12, AnimationTest::heart).save(folder.resolve("heart.gif"));
        List<BufferedImage> frames = GifFrames.of(file).images();
        for (int i = 0; i < frames.size(); i++) {
            assertTrue(distance(frames.get(i), heart(i).image()) <= CLOSE, "frame " + i);
        }
    }

    @Test
    void coloursOfThePaletteStayExact() throws IOException {
        Path file = Animation.of(12, AnimationTest::heart).save(folder.resolve("heart.gif"));
        BufferedImage frame = GifFrames.of(file).images().get(11);
        assertEquals(Pixels.count(heart(11).image(), Palette.VERMILLION), Pixels.count(frame, Palette.VERMILLION), 40);
        assertEquals(Pixels.count(heart(11).image(), Palette.PAPER), Pixels.count(frame, Palette.PAPER), 400);
    }

    @Test
    void equalFramesAreKept() throws IOException {
        Figure still = heart(3);
        Path file = Animation.of(List.of(still, still, still)).save(folder.resolve("still.gif"));
        assertEquals(3, GifFrames.of(file).images().size());
    }

    @Test
    void anotherEndingIsRefused() {
        Animation still = Animation.of(List.of(heart(0)));
        String message = assertThrows(IllegalArgumentException.class, () -> still.save(folder.resolve("still.png")))
                .getMessage();
        assertTrue(message.contains(".gif") && message.contains("still.png"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie.gif", "movie.mp4"})
    void aFileThatCannotBeMadeIsNamed(String name) {
        Path closed = Path.of("/proc");
        assumeTrue(Files.isDirectory(closed));
        Animation still = Animation.of(List.of(heart(0)));
        String message = assertThrows(UncheckedIOException.class, () -> still.save(closed.resolve(name)))
                .getMessage();
        assertTrue(message.startsWith("cannot write /proc/" + name), message);
    }

    @Test
    void aPaceThatBrowsersDoNotKeepIsRefused() {
        Animation still = Animation.of(List.of(heart(0)));
        String message = assertThrows(IllegalArgumentException.class, () -> still.delay(10))
                .getMessage();
        assertEquals("delay in milliseconds must be >= 20 but is 10", message);
    }

    private static int distance(BufferedImage one, BufferedImage other) {
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255);
                    most = Math.max(most, Math.abs(difference));
                }
            }
        }
        return most;
    }

    private static Figure heart(int frame) {
        double size = 1 - Math.exp(-(frame + 1) / 40.0);
        return Plots.curveOverTarget(Hearts.curve(300, size), Hearts.curve(100, 1))
                .title("Heart · update " + 100 * frame);
    }
}
