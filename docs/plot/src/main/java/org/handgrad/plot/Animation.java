package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.handgrad.check.Check;

/**
 * Figures one after another, as a GIF that loops or as an MP4; immutable.
 *
 * <pre>{@code
 * Animation.of(200, i -> Plots.curveOverTarget(curves.get(i), target)).save("heart.gif");
 * }</pre>
 *
 * <p>Frames are drawn one at a time while saving, so their number costs no memory. In a GIF all share one colour
 * table that is made from some of them: the first, the last and others between.
 */
public final class Animation {

    private static final int SAMPLES = 8;

    private final int count;
    private final IntFunction<? extends Figure> frames;
    private final int delay;
    private final int hold;

    private Animation(int count, IntFunction<? extends Figure> frames, int delay, int hold) {
        this.count = Check.atLeast(count, 1, "number of frames");
        this.frames = requireNonNull(frames, "frames");
        // Browsers slow a GIF down that asks for less than 20 ms.
        this.delay = Check.atLeast(delay, 20, "delay in milliseconds");
        this.hold = Check.atLeast(hold, 20, "hold in milliseconds");
    }

    /**
     * An animation of these figures, 50 ms each, the last one for 2 s.
     *
     * @param frames one or more
     * @return it
     */
    public static Animation of(List<? extends Figure> frames) {
        List<Figure> kept = List.copyOf(frames);
        return of(kept.size(), kept::get);
    }

    /**
     * An animation whose figures are made when they are drawn, 50 ms each, the last one for 2 s.
     *
     * @param count how many, 1 or more
     * @param frames the figure for each index from 0 to {@code count - 1}, always the same for the same index
     * @return it
     */
    public static Animation of(int count, IntFunction<? extends Figure> frames) {
        return new Animation(count, frames, 50, 2_000);
    }

    /**
     * This animation at another pace.
     *
     * @param milliseconds how long a frame stands, 20 or more, kept in steps of 10
     * @return a changed copy
     */
    public Animation delay(int milliseconds) {
        return new Animation(count, frames, milliseconds, hold);
    }

    /**
     * This animation with another rest at its end.
     *
     * @param milliseconds how long the last frame stands, 20 or more, kept in steps of 10
     * @return a changed copy
     */
    public Animation hold(int milliseconds) {
        return new Animation(count, frames, delay, milliseconds);
    }

    /**
     * Writes this animation, in the first figure's size, to a file whose ending chooses the format: {@code .gif} or
     * {@code .mp4}.
     *
     * @param file the file; missing folders are made, an old file is replaced
     * @return {@code file}
     * @throws IllegalArgumentException if the ending is another
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(Path file) {
        requireNonNull(file, "file");
        String ending = PictureFile.ending(file);
        if (!ending.equals("gif") && !ending.equals("mp4")) {
            throw new IllegalArgumentException(
                    "an animation is saved as .gif or .mp4, but the file is " + file + "; rename it");
        }
        try {
            PictureFile.makeFolder(file);
            write(file, ending.equals("gif"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return file;
    }

    /**
     * Writes this animation, in the first figure's size, to a file whose ending chooses the format: {@code .gif} or
     * {@code .mp4}.
     *
     * @param file the file's path; missing folders are made, an old file is replaced
     * @return {@code file} as a path
     * @throws IllegalArgumentException if the ending is another
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(String file) {
        return save(Path.of(file));
    }

    private void write(Path file, boolean gif) throws IOException {
        Figure first = frames.apply(0);
        int width = first.width();
        int height = first.height();
        try (Movie movie =
                gif ? new GifFile(file, table(width, height), width, height) : new Mp4File(file, width, height)) {
            for (int i = 0; i < count; i++) {
                movie.add(image(i, width, height), i == count - 1 ? hold : delay);
            }
        }
    }

    private ColorTable table(int width, int height) {
        int samples = Math.min(SAMPLES, count);
        return ColorTable.of(IntStream.range(0, samples)
                .map(s -> samples == 1 ? 0 : (int) ((long) s * (count - 1) / (samples - 1)))
                .mapToObj(i -> image(i, width, height))
                .toList());
    }

    private BufferedImage image(int index, int width, int height) {
        return frames.apply(index).image(width, height);
    }
}
