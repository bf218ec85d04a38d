package org.handgrad.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the pictures and numbers that a run leaves behind. */
class PicturesTest {

    private static final String LESSON = """
            // # Red & <blue>
            // The *first* paragraph,
            // on `two` lines.
            //
            // The second.
            var image = new java.awt.image.BufferedImage(1000, 500, 1);
            javax.imageio.ImageIO.write(image, "png", org.handgrad.runner.Notebook.out("wide.png").toFile());
            System.out.println("1 < 2");
            """;

    @TempDir
    private Path docs;

    private Notebooks notebooks;
    private Path notebook;
    private Path out;

    @BeforeEach
    void writeLesson() throws IOException {
        notebooks = new Notebooks(Files.createDirectories(docs.resolve("notebooks")));
        notebook = Files.writeString(notebooks.directory().resolve("07-red.jsh"), LESSON);
        out = docs.resolve("target");
    }

    @Test
    void aRunKnowsWhatWasPrintedAndWritten() throws IOException {
        Path old = Files.createDirectories(out.resolve("red")).resolve("old.png");
        Files.write(old, new byte[] {1});
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(0));
        Result result = run();
        assertTrue(result.succeeded());
        assertEquals("1 < 2", result.printed().strip());
        assertEquals(List.of(out.resolve("red/wide.png")), result.pictures());
    }

    @Test
    void theIndexShowsEveryPictureWithItsNumbers() throws IOException {
        String page = Files.readString(new Index(out).write(notebooks, List.of(run())));
        assertTrue(page.contains("<img src=\"red/wide.png\""), page);
        assertTrue(page.contains("<pre>1 &lt; 2</pre>"), page);
        assertTrue(page.contains("<h2>Red &amp; &lt;blue&gt;</h2>"), page);
        assertTrue(page.contains("<p>The <em>first</em> paragraph, on <code>two</code> lines.</p>"), page);
    }

    @Test
    void theIndexSaysWhatFailed() throws IOException {
        Files.writeString(notebook, "// # Red\nint a = 1 / 0;\n");
        Result result = run();
        assertFalse(result.succeeded());
        assertTrue(Files.readString(new Index(out).write(notebooks, List.of(result)))
                .contains("failed</p>"));
    }

    @Test
    void theGalleryShowsSmallPictures() throws IOException {
        Gallery gallery = new Gallery(docs);
        gallery.write(notebooks, List.of(run()));
        BufferedImage small = ImageIO.read(docs.resolve("pictures/red.png").toFile());
        assertEquals(960, small.getWidth());
        assertEquals(480, small.getHeight());
        assertTrue(Files.readString(gallery.page()).contains("| <img src=\"pictures/red.png\" width=\"480\""));
    }

    @Test
    void aSmallPictureIsRenewedWhenItShowsSomethingElse() throws IOException {
        Gallery gallery = new Gallery(docs);
        Path small = Files.createDirectories(docs.resolve("pictures")).resolve("red.png");
        List<Result> black = List.of(run());
        for (int shade : new int[] {0x020202, 0xFFFFFF}) {
            BufferedImage kept = new BufferedImage(960, 480, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 8 * 10; i++) {
                kept.setRGB(200 + i % 8, 100 + i / 8, shade);
            }
            ImageIO.write(kept, "png", small.toFile());
            gallery.renew(notebooks, black);
            int shown = ImageIO.read(small.toFile()).getRGB(205, 105) & 255;
            assertEquals(shade == 0xFFFFFF ? 0 : 2, shown, "only another digit is another picture");
        }
        gallery.write(notebooks, black);
        assertEquals(0, ImageIO.read(small.toFile()).getRGB(205, 105) & 255);
    }

    private Result run() throws IOException {
        Path startup = Files.writeString(docs.resolve("start"), "");
        Files.createDirectories(out);
        PrintStream to = new PrintStream(new ByteArrayOutputStream());
        return new Lesson(startup, out.resolve("red"), OptionalLong.empty(), to).run(notebook);
    }
}
