package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * A picture as a value: it says what is drawn, and can be drawn at any size, any number of times.
 *
 * <p>A figure of your own needs {@link #draw} alone. Law: drawing twice gives the same pixels.
 */
public interface Figure {

    /**
     * Draws this figure into a rectangle, on white.
     *
     * @param graphics where to
     * @param area what it may fill, in pixels
     */
    void draw(Graphics2D graphics, Rectangle2D area);

    /**
     * The width this figure is meant for.
     *
     * @return pixels, 640 unless it says otherwise
     */
    default int width() {
        return 640;
    }

    /**
     * The height this figure is meant for.
     *
     * @return pixels, 480 unless it says otherwise
     */
    default int height() {
        return 480;
    }

    /**
     * This figure as an image of its own size.
     *
     * @return a new RGB image
     */
    default BufferedImage image() {
        return image(width(), height());
    }

    /**
     * This figure as an image.
     *
     * @param width pixels, 1 or more
     * @param height pixels, 1 or more
     * @return a new RGB image
     */
    default BufferedImage image(int width, int height) {
        return Raster.of(this, width, height);
    }

    /**
     * Writes this figure to a file whose ending chooses the format: {@code .png} or {@code .svg}.
     *
     * @param file the file; missing folders are made, an old file is replaced
     * @return {@code file}
     * @throws IllegalArgumentException if the ending is another
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    default Path save(Path file) {
        return PictureFile.write(this, file);
    }

    /**
     * Writes this figure to a file whose ending chooses the format: {@code .png} or {@code .svg}.
     *
     * @param file the file's path; missing folders are made, an old file is replaced
     * @return {@code file} as a path
     * @throws IllegalArgumentException if the ending is another
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    default Path save(String file) {
        return save(Path.of(file));
    }

    /**
     * Shows this figure in a window that can be resized.
     *
     * @throws IllegalStateException if this machine has no display
     */
    default void show() {
        Window.open(this);
    }
}
