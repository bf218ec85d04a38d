package org.handgrad.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 255 colours for all frames of an animation, taken from sample frames: their colours themselves if they are
 * that few, otherwise the most frequent colour of each box of a median cut, which keeps papers, lines and letters exact.
 *
 * <p>Source: Heckbert 1982, "Color image quantization for frame buffer display".
 */
final class ColorTable {

    /** The last index of 256 is kept for "unchanged". */
    static final int SIZE = 255;

    private final int[] colors;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private ColorTable(int[] colors) {
        this.colors = colors;
    }

    static ColorTable of(List<BufferedImage> samples) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (BufferedImage sample : samples) {
            for (int rgb : pixels(sample)) {
                counts.computeIfAbsent(rgb & 0xFFFFFF, c -> new int[1])[0]++;
            }
        }
        List<Box.Tally> tallies = new ArrayList<>();
        counts.forEach((rgb, count) -> tallies.add(new Box.Tally(rgb, count[0])));
        tallies.sort(Comparator.comparingInt(Box.Tally::rgb));
        return new ColorTable(Box.cut(tallies, SIZE));
    }

    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    int size() {
        return colors.length;
    }

    int color(int index) {
        return colors[index];
    }

    /** The index of the nearest colour of each pixel. */
    byte[] indices(BufferedImage image) {
        int[] pixels = pixels(image);
        byte[] indices = new byte[pixels.length];
        int last = -1;
        int index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i] & 0xFFFFFF;
            if (rgb != last) {
                index = nearest.computeIfAbsent(rgb, this::search);
                last = rgb;
            }
            indices[i] = (byte) index;
        }
        return indices;
    }

    private int search(int rgb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            long distance = distance(rgb, colors[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** Squared, with the eye's weights for red, green and blue. */
    private static long distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return 3L * red * red + 6L * green * green + (long) blue * blue;
    }
}
