package org.handgrad.plot;

import java.awt.image.BufferedImage;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * RGB as the brightness and colour difference of a video, in the studio range that players expect: black is 16 and white
 * 235. The encoder's own conversion uses the full range without saying so, which players show too dark.
 *
 * <p>Source: ITU-R BT.601, sections 2.5.1 to 2.5.3.
 */
final class Studio {

    private Studio() {}

    /** Sides are made even by repeating the last row or column; four pixels share a colour difference. */
    static Picture picture(BufferedImage image) {
        int width = image.getWidth() + image.getWidth() % 2;
        int height = image.getHeight() + image.getHeight() % 2;
        Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
        byte[][] planes = picture.getData();
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int i = 0; i < 4; i++) {
                    int column = x + i % 2;
                    int row = y + i / 2;
                    int rgb =
                            image.getRGB(Math.min(column, image.getWidth() - 1), Math.min(row, image.getHeight() - 1));
                    planes[0][row * width + column] = brightness(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
                int at = y / 2 * (width / 2) + x / 2;
                planes[1][at] = difference(-0.168736 * red - 0.331264 * green + 0.5 * blue);
                planes[2][at] = difference(0.5 * red - 0.418688 * green - 0.081312 * blue);
            }
        }
        return picture;
    }

    /** From 16 to 235, stored less 128. */
    private static byte brightness(int red, int green, int blue) {
        return (byte) Math.round(16 + 219 / 255.0 * (0.299 * red + 0.587 * green + 0.114 * blue) - 128);
    }

    /** Of four pixels' sum; from 16 to 240, stored less 128. */
    private static byte difference(double sum) {
        return (byte) Math.round(224 / 255.0 * sum / 4);
    }
}
