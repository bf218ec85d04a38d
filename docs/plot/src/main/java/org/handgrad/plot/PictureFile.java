package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Figures as files. */
final class PictureFile {

    private PictureFile() {}

    static Path write(Figure figure, Path file) {
        requireNonNull(file, "file");
        String ending = ending(file);
        if (!ending.equals("png") && !ending.equals("svg")) {
            throw new IllegalArgumentException("a figure is saved as .png or .svg, but the file is " + file
                    + "; rename it, or use Animation for a .gif or .mp4");
        }
        try {
            makeFolder(file);
            if (ending.equals("png")) {
                ImageIO.write(figure.image(), ending, file.toFile());
            } else {
                Svg.write(figure, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return file;
    }

    static void makeFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    /** The letters after the last dot, in lower case. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
