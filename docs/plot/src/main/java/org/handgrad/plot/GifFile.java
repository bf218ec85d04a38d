package org.handgrad.plot;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** A looping GIF with one colour table; each frame stores only the rectangle that changed, and in it what changed. */
final class GifFile implements Movie {

    private static final int UNCHANGED = ColorTable.SIZE;

    private final ColorTable table;
    private final IndexColorModel model;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private final int width;
    private byte[] before = new byte[0];

    GifFile(Path file, ColorTable table, int width, int height) throws IOException {
        this.table = table;
        this.model = model(table);
        this.width = width;
        Files.deleteIfExists(file);
        // ImageIO would print the reason why it cannot, and give null.
        out = new FileImageOutputStream(file.toFile());
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        writer.prepareWriteSequence(GifMetadata.stream(writer, model, width, height));
    }

    private static IndexColorModel model(ColorTable table) {
        byte[][] channels = new byte[3][ColorTable.SIZE + 1];
        for (int i = 0; i < table.size(); i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) (table.color(i) >> 16 - 8 * channel);
            }
        }
        return new IndexColorModel(8, ColorTable.SIZE + 1, channels[0], channels[1], channels[2], UNCHANGED);
    }

    @Override
    public void add(BufferedImage frame, int milliseconds) throws IOException {
        byte[] now = table.indices(frame);
        Rectangle changed = before.length == 0
                ? new Rectangle(frame.getWidth(), frame.getHeight())
                : changed(now, frame.getHeight());
        BufferedImage part = new BufferedImage(changed.width, changed.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] pixels = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < changed.height; row++) {
            for (int column = 0; column < changed.width; column++) {
                int at = (changed.y + row) * width + changed.x + column;
                boolean same = before.length > 0 && before[at] == now[at];
                pixels[row * changed.width + column] = same ? (byte) UNCHANGED : now[at];
            }
        }
        before = now;
        writer.writeToSequence(
                new IIOImage(part, null, GifMetadata.frame(writer, changed, milliseconds / 10, UNCHANGED)), null);
    }

    /** The smallest rectangle around all that differs from the frame before; one pixel if nothing does. */
    private Rectangle changed(byte[] now, int height) {
        Rectangle changed = new Rectangle(-1, -1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = Arrays.mismatch(now, row, row + width, before, row, row + width);
            if (first >= 0) {
                int last = width - 1;
                while (now[row + last] == before[row + last]) {
                    last--;
                }
                changed.add(new Rectangle(first, y, last - first + 1, 1));
            }
        }
        return changed.isEmpty() ? new Rectangle(1, 1) : changed;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        writer.dispose();
        out.close();
    }
}
