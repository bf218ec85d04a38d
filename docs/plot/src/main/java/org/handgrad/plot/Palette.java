package org.handgrad.plot;

import java.awt.Color;
import java.util.List;

/**
 * The colours of every picture: eight that people with any kind of colour vision tell apart.
 *
 * <p>Source: Okabe and Ito 2008, "Color Universal Design". Their yellow is left out, since it is lost on white, and
 * grey takes its place.
 */
public final class Palette {

    /** Blue: the first series, class 0. */
    public static final Color BLUE = new Color(0x0072B2);

    /** Vermillion: the second series, class 1, a prediction over its target. */
    public static final Color VERMILLION = new Color(0xD55E00);

    /** Bluish green. */
    public static final Color GREEN = new Color(0x009E73);

    /** Reddish purple. */
    public static final Color PURPLE = new Color(0xCC79A7);

    /** Orange. */
    public static final Color ORANGE = new Color(0xE69F00);

    /** Sky blue. */
    public static final Color SKY = new Color(0x56B4E9);

    /** Grey: what is given and not learnt, as a target. */
    public static final Color GREY = new Color(0x8A8A8A);

    /** Near black: text, contours, what is true. */
    public static final Color INK = new Color(0x1E1E1E);

    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xE4E4E4);
    static final Color FRAME = new Color(0x9A9A9A);

    private static final List<Color> SERIES = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, INK, GREY);

    private Palette() {}

    /**
     * The colour of one of several series or classes; after the eighth they begin again.
     *
     * @param index which, from 0
     * @return its colour
     */
    public static Color series(int index) {
        return SERIES.get(Math.floorMod(index, SERIES.size()));
    }

    /** The colour {@code share} of the way from one to another, for shades that belong to the palette. */
    static Color blend(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
