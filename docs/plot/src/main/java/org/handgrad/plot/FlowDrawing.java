package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws the boxes and arrows of a flow chart. */
final class FlowDrawing {

    private static final BasicStroke RIM = new BasicStroke(1.6f);
    private static final BasicStroke ARROW = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final Color FILL = Palette.blend(Palette.PAPER, Palette.SKY, 0.22);
    private static final double HEAD = 8;

    private final Graphics2D graphics;
    private final FlowLayout layout;

    FlowDrawing(Graphics2D graphics, FlowLayout layout) {
        this.graphics = graphics;
        this.layout = layout;
    }

    void draw(String title) {
        Lettering.centred(graphics, Typeface.TITLE, title, layout.width() / 2, 26);
        for (int i = 0; i + 1 < layout.boxes().size(); i++) {
            FlowChart.Arrow arrow = layout.arrows().get(i);
            forward(layout.boxes().get(i), layout.boxes().get(i + 1), arrow);
            if (!arrow.backward().isEmpty()) {
                backward(layout.boxes().get(i), layout.boxes().get(i + 1), arrow.backward());
            }
        }
        for (int i = 0; i < layout.boxes().size(); i++) {
            for (int j = 0; j < layout.boxes().get(i).size(); j++) {
                box(
                        layout.boxes().get(i).get(j),
                        FlowLayout.lines(layout.steps().get(i).get(j)));
            }
        }
    }

    private void box(Rectangle2D box, String[] lines) {
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 12, 12);
        graphics.setPaint(FILL);
        graphics.fill(shape);
        graphics.setPaint(Palette.BLUE);
        graphics.setStroke(RIM);
        graphics.draw(shape);
        double y = box.getCenterY() - (lines.length - 1) * FlowLayout.LINE / 2 + 5;
        for (int i = 0; i < lines.length; i++) {
            Lettering.centred(graphics, i == 0 ? Typeface.TITLE : Typeface.LABEL, lines[i], box.getCenterX(), y);
            y += FlowLayout.LINE;
        }
    }

    private void forward(List<Rectangle2D> from, List<Rectangle2D> to, FlowChart.Arrow arrow) {
        graphics.setStroke(ARROW);
        graphics.setPaint(Palette.INK);
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (arrow.joins(i, from.size(), j, to.size())) {
                    arrow(from.get(i), to.get(j));
                }
            }
        }
        double top = Math.min(from.get(0).getCenterY(), to.get(0).getCenterY());
        double x = (from.get(0).getMaxX() + to.get(0).getMinX()) / 2;
        Lettering.centred(graphics, Typeface.LABEL, arrow.forward(), x, top - 9);
    }

    private void arrow(Rectangle2D from, Rectangle2D to) {
        double fromX = from.getMaxX();
        double fromY = from.getCenterY();
        double toX = to.getMinX();
        double toY = to.getCenterY();
        double length = Math.hypot(toX - fromX, toY - fromY);
        double stop = Math.max(0, length - HEAD) / length;
        graphics.draw(new Line2D.Double(fromX, fromY, fromX + (toX - fromX) * stop, fromY + (toY - fromY) * stop));
        head(toX, toY, (toX - fromX) / length, (toY - fromY) / length);
    }

    /** From the bottom of the right step back to the bottom of the left one. */
    private void backward(List<Rectangle2D> to, List<Rectangle2D> from, String label) {
        Rectangle2D left = to.get(to.size() - 1);
        Rectangle2D right = from.get(from.size() - 1);
        double low = Math.max(left.getMaxY(), right.getMaxY());
        double fromX = right.getCenterX() - 8;
        double toX = left.getCenterX() + 8;
        graphics.setStroke(ARROW);
        graphics.setPaint(Palette.VERMILLION);
        graphics.draw(new CubicCurve2D.Double(
                fromX, right.getMaxY() + 2, fromX - 6, low + 38, toX + 6, low + 38, toX, left.getMaxY() + HEAD));
        head(toX, left.getMaxY() + 1, 0, -1);
        Lettering.centred(graphics, Typeface.LABEL, label, (fromX + toX) / 2, low + 50);
    }

    private void head(double x, double y, double dx, double dy) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - HEAD * dx - HEAD * 0.45 * dy, y - HEAD * dy + HEAD * 0.45 * dx);
        head.lineTo(x - HEAD * dx + HEAD * 0.45 * dy, y - HEAD * dy - HEAD * 0.45 * dx);
        head.closePath();
        graphics.fill(head);
    }
}
