package org.handgrad.runner;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The page {@code docs/gallery.md}: every notebook with a small picture that it made.
 *
 * @param docs the folder of the documentation
 */
record Gallery(Path docs) {

    private static final int WIDTH = 320;

    /** The file of the page. */
    Path page() {
        return docs.resolve("gallery.md");
    }

    /** Makes the small pictures out of a run's large ones, then the page. */
    void write(Notebooks notebooks, List<Result> results) throws IOException {
        for (Result result : results) {
            Optional<Path> picture = chosen(notebooks, result);
            if (picture.isPresent()) {
                Path small = thumbnail(notebooks, result.notebook());
                Files.createDirectories(small.getParent());
                ImageIO.write(reduced(ImageIO.read(picture.get().toFile())), "png", small.toFile());
            }
        }
        Files.writeString(page(), text(notebooks));
    }

    /** The text of the page, from the notebooks and the small pictures that are there. */
    String text(Notebooks notebooks) throws IOException {
        StringBuilder text = new StringBuilder("""
                # The lessons

                Each runs with `docs/run NAME`, or all of them with `docs/run --all --out DIR`. This page and its pictures are made by
                `docs/run --gallery`.

                | | |
                |---|---|
                """);
        for (Path notebook : notebooks.all()) {
            Prose prose = Prose.of(Cell.parse(Files.readAllLines(notebook)));
            Path small = thumbnail(notebooks, notebook);
            text.append("| %s | **[%s](notebooks/%s)**<br>%s<br>`docs/run %s` |\n"
                    .formatted(
                            Files.exists(small)
                                    ? "<img src=\"%s\" width=\"%d\" alt=\"\">"
                                            .formatted(
                                                    docs.relativize(small)
                                                            .toString()
                                                            .replace('\\', '/'),
                                                    WIDTH)
                                    : "",
                            prose.title(),
                            notebook.getFileName(),
                            prose.summary().replace("|", "\\|"),
                            notebooks.name(notebook)));
        }
        return text.toString();
    }

    private Path thumbnail(Notebooks notebooks, Path notebook) {
        return docs.resolve("pictures").resolve(notebooks.name(notebook) + ".png");
    }

    /** The picture that is called as the notebook, or else the first one. */
    private static Optional<Path> chosen(Notebooks notebooks, Result result) {
        List<Path> pictures = result.pictures().stream()
                .filter(picture -> picture.toString().endsWith(".png"))
                .toList();
        String own = notebooks.name(result.notebook()) + ".png";
        return pictures.stream()
                .filter(picture -> picture.endsWith(own))
                .findFirst()
                .or(() -> pictures.stream().findFirst());
    }

    private static BufferedImage reduced(BufferedImage image) {
        int height = Math.max(1, image.getHeight() * WIDTH / image.getWidth());
        // Half by half: one big step would skip pixels, and with them thin lines.
        if (image.getWidth() >= 4 * WIDTH) {
            return reduced(drawn(image, image.getWidth() / 2, image.getHeight() / 2));
        }
        return drawn(image, WIDTH, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
