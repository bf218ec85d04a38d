package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every figure. */
class FiguresTest {

    /** Of processor time, once warm; measured: 5 to 30. */
    private static final double MILLISECONDS = 100;

    /** Pixels at every edge that stay white. */
    private static final int MARGIN = 3;

    @TempDir
    Path folder;

    static Stream<Named<Figure>> figures() {
        return Gallery.figures().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void samePixelsEachTime(Figure figure) {
        assertArrayEquals(ColorTable.pixels(figure.image()), ColorTable.pixels(figure.image()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothingIsCutOffAtTheEdges(Figure figure) {
        BufferedImage image = figure.image();
        assertEquals(figure.width(), image.getWidth());
        assertEquals(figure.height(), image.getHeight());
        BufferedImage inner =
                image.getSubimage(MARGIN, MARGIN, image.getWidth() - 2 * MARGIN, image.getHeight() - 2 * MARGIN);
        int edge = image.getWidth() * image.getHeight() - inner.getWidth() * inner.getHeight();
        assertEquals(edge, Pixels.count(image, Palette.PAPER) - Pixels.count(inner, Palette.PAPER));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void staysWithinItsArea(Figure figure) {
        BufferedImage sheet = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setPaint(Palette.GREEN);
        graphics.fillRect(0, 0, 900, 700);
        figure.draw(graphics, new Rectangle2D.Double(100, 100, 700, 500));
        graphics.dispose();
        BufferedImage area = sheet.getSubimage(100, 100, 700, 500);
        int outside = Pixels.count(sheet, Palette.GREEN) - Pixels.count(area, Palette.GREEN);
        assertEquals(900 * 700 - 700 * 500, outside);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void frameTakesLessThanATenthOfASecond(Figure figure) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 8; i++) {
            long start = clock.getCurrentThreadCpuTime();
            figure.image(640, 480);
            best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e6);
        }
        System.out.printf("frame of 640 x 480: %.1f ms of processor time%n", best);
        assertTrue(best < MILLISECONDS, best + " ms");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void scalableFileStandsAlone(Figure figure) throws Exception {
        Path file = figure.save(folder.resolve("figure.svg"));
        Element root = parsed(file);
        assertEquals(figure.width() + "", root.getAttribute("width"));
        assertEquals("0 0 " + figure.width() + " " + figure.height(), root.getAttribute("viewBox"));
        assertTrue(root.getElementsByTagName("path").getLength() > 4, "letters are outlines");
        assertEquals(0, root.getElementsByTagName("text").getLength(), "no letter needs a font");
        NodeList images = root.getElementsByTagName("image");
        for (int i = 0; i < images.getLength(); i++) {
            String href = ((Element) images.item(i)).getAttribute("xlink:href");
            assertTrue(href.startsWith("data:image/png;base64,"), href);
        }
    }

    private static Element parsed(Path file) throws Exception {
        // The DTD lies on a server; a test stays at home.
        String text = withoutDoctype(file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String withoutDoctype(Path file) throws IOException {
        return Files.readString(file).replaceFirst("<!DOCTYPE[^>]*>", "");
    }
}
