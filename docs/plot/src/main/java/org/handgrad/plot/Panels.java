package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.handgrad.check.Check;

/**
 * Figures side by side in rows, each with its own title; immutable.
 *
 * <pre>{@code
 * Panels.of(3, epoch0, epoch50, epoch200, epoch500, epoch1000, epoch3000).save("evolution.png");
 * }</pre>
 */
public final class Panels implements Figure {

    private static final double TITLE = 34;

    private final String title;
    private final int columns;
    private final List<Figure> figures;
    private final int panelWidth;
    private final int panelHeight;

    private Panels(String title, int columns, List<Figure> figures, int panelWidth, int panelHeight) {
        this.title = requireNonNull(title, "title");
        this.columns = Check.atLeast(columns, 1, "columns");
        this.figures = figures;
        this.panelWidth = Check.atLeast(panelWidth, 1, "panel width");
        this.panelHeight = Check.atLeast(panelHeight, 1, "panel height");
    }

    /**
     * Figures in rows of so many columns, each panel 420 x 360.
     *
     * @param columns how many stand in a row, 1 or more
     * @param figures one or more, row by row
     * @return them as one figure
     */
    public static Panels of(int columns, Figure... figures) {
        return of(columns, List.of(figures));
    }

    /**
     * Figures in rows of so many columns, each panel 420 x 360.
     *
     * @param columns how many stand in a row, 1 or more
     * @param figures one or more, row by row
     * @return them as one figure
     */
    public static Panels of(int columns, List<? extends Figure> figures) {
        Check.atLeast(figures.size(), 1, "number of panels");
        return new Panels("", Math.min(columns, figures.size()), List.copyOf(figures), 420, 360);
    }

    /**
     * These panels under a common title.
     *
     * @param title the line above them
     * @return a changed copy
     */
    public Panels title(String title) {
        return new Panels(title, columns, figures, panelWidth, panelHeight);
    }

    /**
     * These panels with another size of each.
     *
     * @param width pixels of one panel, 1 or more
     * @param height pixels of one panel, 1 or more
     * @return a changed copy
     */
    public Panels panelSize(int width, int height) {
        return new Panels(title, columns, figures, width, height);
    }

    @Override
    public int width() {
        return columns * panelWidth;
    }

    @Override
    public int height() {
        return rows() * panelHeight + (int) heading();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Lettering.centred(graphics, Typeface.TITLE, title, area.getCenterX(), area.getY() + 22);
        double width = area.getWidth() / columns;
        double height = (area.getHeight() - heading()) / rows();
        for (int i = 0; i < figures.size(); i++) {
            double x = area.getX() + i % columns * width;
            double y = area.getY() + heading() + i / columns * height;
            figures.get(i).draw(graphics, new Rectangle2D.Double(x, y, width, height));
        }
    }

    private int rows() {
        return (figures.size() + columns - 1) / columns;
    }

    private double heading() {
        return title.isEmpty() ? 0 : TITLE;
    }
}
