package org.handgrad.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A GIF as a browser sees it: each frame drawn over the one before. */
record GifFrames(List<BufferedImage> images, List<Integer> centiseconds, int ownColorTables, boolean loops) {

    static GifFrames of(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            List<BufferedImage> images = new ArrayList<>();
            List<Integer> delays = new ArrayList<>();
            int tables = 0;
            boolean loops = false;
            BufferedImage canvas = new BufferedImage(reader.getWidth(0), reader.getHeight(0), 1);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                Element root = (Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                delays.add(number(root, "GraphicControlExtension", "delayTime"));
                tables += root.getElementsByTagName("LocalColorTable").getLength();
                loops |= root.getElementsByTagName("ApplicationExtension").getLength() > 0;
                canvas = over(
                        canvas,
                        reader.read(i),
                        number(root, "ImageDescriptor", "imageLeftPosition"),
                        number(root, "ImageDescriptor", "imageTopPosition"));
                images.add(canvas);
            }
            return new GifFrames(images, delays, tables, loops);
        } finally {
            reader.dispose();
        }
    }

    private static int number(Element root, String element, String attribute) {
        NodeList found = root.getElementsByTagName(element);
        Node first = found.item(0);
        return Integer.parseInt(((Element) first).getAttribute(attribute));
    }

    private static BufferedImage over(BufferedImage before, BufferedImage part, int left, int top) {
        BufferedImage now = new BufferedImage(before.getWidth(), before.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = now.createGraphics();
        graphics.drawImage(before, 0, 0, null);
        graphics.drawImage(part, left, top, null);
        graphics.dispose();
        return now;
    }
}
