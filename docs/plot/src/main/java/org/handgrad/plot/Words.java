package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.handgrad.check.Check;

/**
 * A few lines of text as a figure, for a panel beside pictures: which phase it is, which epoch, which loss. Immutable.
 *
 * <p>The first line is bold; an asterisk at the beginning of another one makes that bold too and is not written.
 *
 * <pre>{@code
 * Words.of("Phase", "initialise", "*forward", "loss", "backward", "update", "", "epoch 12 · loss 1.21")
 * }</pre>
 */
public final class Words implements Figure {

    private static final double LINE = 26;

    private final List<String> lines;

    private Words(List<String> lines) {
        this.lines = lines;
    }

    /**
     * A figure of these lines, one below the other.
     *
     * @param lines one or more; an empty one leaves room
     * @return it
     */
    public static Words of(String... lines) {
        Check.atLeast(requireNonNull(lines, "lines").length, 1, "number of lines");
        return new Words(List.of(lines));
    }

    @Override
    public int width() {
        return 420;
    }

    @Override
    public int height() {
        return 360;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            widest = Math.max(widest, Lettering.width(Typeface.TITLE, text(i)));
        }
        double scale = Math.min(
                1, Math.min(area.getWidth() / (widest + LINE), area.getHeight() / (LINE * lines.size() + LINE)));
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.translate(area.getCenterX(), area.getCenterY());
        pen.scale(scale, scale);
        double y = -LINE * (lines.size() - 1) / 2 + 5;
        for (int i = 0; i < lines.size(); i++) {
            boolean bold = i == 0 || lines.get(i).startsWith("*");
            Lettering.centred(pen, bold ? Typeface.TITLE : Typeface.LABEL, text(i), 0, y);
            y += LINE;
        }
        pen.dispose();
    }

    private String text(int line) {
        String text = lines.get(line);
        return line > 0 && text.startsWith("*") ? text.substring(1) : text;
    }
}
