package org.handgrad.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4FileTest {

    /** How far the codec may move a channel of an even colour; steps of 0 to 255. */
    private static final int CLOSE = 12;

    @TempDir
    Path folder;

    @Test
    void everyFrameIsThereAndTheLastOneRests() throws Exception {
        Color[] colors = {Palette.BLUE, Palette.VERMILLION, Palette.GREEN};
        Path file = Animation.of(3, i -> sheet(colors[i])).delay(100).hold(400).save(folder.resolve("sheets.mp4"));
        try (SeekableByteChannel in = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(in);
            assertEquals(3, grab.getVideoTrack().getMeta().getTotalFrames());
            assertEquals(0.6, grab.getVideoTrack().getMeta().getTotalDuration(), 1e-9);
            for (Color color : colors) {
                assertClose(
                        color,
                        new Color(AWTUtil.toBufferedImage(grab.getNativeFrame()).getRGB(30, 20)));
            }
        }
    }

    @Test
    void whiteIs235AndBlackIs16() {
        assertEquals(235 - 128, Studio.picture(sheet(Color.WHITE).image()).getPlaneData(0)[0]);
        assertEquals(16 - 128, Studio.picture(sheet(Color.BLACK).image()).getPlaneData(0)[0]);
    }

    @Test
    void oddSidesAreMadeEven() {
        Picture even = Studio.picture(sheet(Palette.BLUE).image(31, 21));
        assertEquals(32, even.getWidth());
        assertEquals(22, even.getHeight());
        byte[] brightness = even.getPlaneData(0);
        assertEquals(brightness[0], brightness[brightness.length - 1]);
    }

    private static void assertClose(Color expected, Color actual) {
        assertEquals(expected.getRed(), actual.getRed(), CLOSE);
        assertEquals(expected.getGreen(), actual.getGreen(), CLOSE);
        assertEquals(expected.getBlue(), actual.getBlue(), CLOSE);
    }

    private static Figure sheet(Color color) {
        return new Figure() {
            @Override
            public void draw(Graphics2D graphics, Rectangle2D area) {
                graphics.setPaint(color);
                graphics.fill(area);
            }

            @Override
            public int width() {
                return 64;
            }

            @Override
            public int height() {
                return 48;
            }
        };
    }
}
