package org.handgrad.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** What a test sees of a picture. */
final class Pixels {

    private Pixels() {}

    static boolean are(BufferedImage image, int x, int y, Color color) {
        return (image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF);
    }

    static int count(BufferedImage image, Color color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += are(image, x, y, color) ? 1 : 0;
            }
        }
        return count;
    }

    /** The smallest rectangle around a colour among the upper rows, which leave out the legend. */
    static Rectangle around(BufferedImage image, Color color, int rows) {
        Rectangle found = new Rectangle(-1, -1);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (are(image, x, y, color)) {
                    found.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return found;
    }
}
