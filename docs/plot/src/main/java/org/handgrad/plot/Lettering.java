package org.handgrad.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;

/** Text on figures that are not charts. */
final class Lettering {

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private Lettering() {}

    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, SMOOTH).getWidth();
    }

    /** Writes in ink, with its middle at x and its base line at y. */
    static void centred(Graphics2D graphics, Font font, String text, double x, double y) {
        if (!text.isEmpty()) {
            graphics.setFont(font);
            graphics.setPaint(Palette.INK);
            graphics.drawString(text, (float) (x - width(font, text) / 2), (float) y);
        }
    }

    /** A letter with a lowered number, for instance x₁. */
    static String indexed(String letter, int index) {
        StringBuilder lowered = new StringBuilder(letter);
        Integer.toString(index).chars().forEach(c -> lowered.append((char) ('₀' + c - '0')));
        return lowered.toString();
    }
}
