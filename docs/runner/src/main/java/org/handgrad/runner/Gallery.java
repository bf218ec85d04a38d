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

    /** How wide a picture stands on the page, one of several panels being wider. */
    private static final int WIDTH = 320;

    private static final int WIDE = 480;

    /** From which width, in heights, on a picture counts as wide. */
    private static final double PANELS = 1.5;

    /** Pixels of the file for one of the page: letters stay sharp, and a click shows them twice as large. */
    private static final int SHARP = 2;

    /** So many pixels square is about a letter. */
    private static final int LETTER = 16;

    /**
     * The mean difference of a letter's pixels, of 255 shades, above which it is another letter: a digit of a title differs by 5 and
     * more, the same picture from JDK 17 and 25 by 0.01.
     */
    private static final double ANOTHER = 1;

    /** The file of the page. */
    Path page() {
        return docs.resolve("gallery.md");
    }

    /** Makes the small pictures out of a run's large ones, then the page. */
    void write(Notebooks notebooks, List<Result> results) throws IOException {
        draw(notebooks, results, (small, kept) -> true);
        Files.writeString(page(), text(notebooks));
    }

    /** As {@link #write}, but leaves alone what still shows the same. */
    void renew(Notebooks notebooks, List<Result> results) throws IOException {
        draw(notebooks, results, (small, kept) -> !Files.exists(kept) || difference(small, kept) > ANOTHER);
        String text = text(notebooks);
        if (!Files.exists(page()) || !Files.readString(page()).equals(text)) {
            Files.writeString(page(), text);
        }
    }

    private interface Choice {
        boolean replaces(BufferedImage small, Path kept) throws IOException;
    }

    private void draw(Notebooks notebooks, List<Result> results, Choice choice) throws IOException {
        for (Result result : results) {
            Optional<Path> picture = chosen(notebooks, result);
            if (picture.isPresent()) {
                Path kept = thumbnail(notebooks, result.notebook());
                BufferedImage small = reduced(ImageIO.read(picture.get().toFile()));
                if (choice.replaces(small, kept)) {
                    Files.createDirectories(kept.getParent());
                    ImageIO.write(small, "png", kept.toFile());
                }
            }
        }
    }

    /** The largest difference of two letters at the same place. */
    private static double difference(BufferedImage one, Path file) throws IOException {
        BufferedImage other = ImageIO.read(file.toFile());
        if (other == null || one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int y = 0; y < one.getHeight(); y += LETTER / 2) {
            for (int x = 0; x < one.getWidth(); x += LETTER / 2) {
                int width = Math.min(LETTER, one.getWidth() - x);
                int height = Math.min(LETTER, one.getHeight() - y);
                largest = Math.max(
                        largest, mean(one.getSubimage(x, y, width, height), other.getSubimage(x, y, width, height)));
            }
        }
        return largest;
    }

    private static double mean(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        return sum / (3.0 * LETTER * LETTER);
    }

    /** The text of the page, from the notebooks and the small pictures that are there. */
    String text(Notebooks notebooks) throws IOException {
        StringBuilder text = new StringBuilder("""
                # The lessons

                Each runs with `docs/run NAME`, or all of them with `docs/run --all --out DIR`. This page and its pictures are made by
                the build, which runs every lesson; `docs/run --gallery` makes them anew.

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
                                                    width(ImageIO.read(small.toFile())))
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

    private static int width(BufferedImage image) {
        return image.getWidth() > PANELS * image.getHeight() ? WIDE : WIDTH;
    }

    /** A picture loses a third of its width at most, so a bilinear step skips no pixel, and no thin line. */
    private static BufferedImage reduced(BufferedImage image) {
        int width = Math.min(image.getWidth(), SHARP * width(image));
        return drawn(image, width, Math.max(1, image.getHeight() * width / image.getWidth()));
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
