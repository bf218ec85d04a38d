package org.handgrad.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Puts a network's nodes and edges into a rectangle. */
final class NetworkDrawing {

    private static final int SHOWN = 10;
    private static final double RADIUS = 17;
    private static final double TOP = 44;
    private static final double BOTTOM = 74;
    private static final double SIDE = 56;
    private static final double WIDEST = 6;
    private static final double SAMPLE = 22;
    private static final double SPACE = 20;

    private final Graphics2D graphics;
    private final Rectangle2D area;
    private final double[][][] weights;
    private final double[][] biases;
    private final double largestWeight;
    private final double largestBias;
    private final double radius;

    NetworkDrawing(Graphics2D graphics, Rectangle2D area, double[][][] weights, double[][] biases) {
        this.graphics = graphics;
        this.area = area;
        this.weights = weights;
        this.biases = biases;
        largestWeight = largest(Arrays.stream(weights).flatMap(Arrays::stream).toArray(double[][]::new));
        largestBias = largest(biases);
        int most = IntStream.rangeClosed(0, weights.length)
                .map(column -> slots(width(column)))
                .max()
                .orElse(1);
        radius = Math.min(RADIUS, (area.getHeight() - TOP - BOTTOM) / most * 0.42);
    }

    void draw(String title, List<String> layers) {
        Lettering.centred(graphics, Typeface.TITLE, title, area.getCenterX(), area.getY() + 26);
        edges();
        for (int column = 0; column <= weights.length; column++) {
            nodes(column);
            int width = width(column);
            String caption = layers.get(column) + (width > SHOWN ? " (" + width + ")" : "");
            double x = node(column, 0).getX();
            Lettering.centred(graphics, Typeface.LABEL, caption, x, area.getMaxY() - BOTTOM + 24);
        }
        legend();
    }

    private void edges() {
        for (int layer = 0; layer < weights.length; layer++) {
            for (int from : shown(width(layer))) {
                for (int to : shown(width(layer + 1))) {
                    double weight = weights[layer][from][to];
                    double share = share(weight, largestWeight);
                    graphics.setStroke(new BasicStroke((float) (0.4 + (WIDEST - 0.4) * share)));
                    graphics.setPaint(Palette.blend(Palette.GRID, end(weight), 0.25 + 0.75 * share));
                    graphics.draw(new Line2D.Double(node(layer, from), node(layer + 1, to)));
                }
            }
        }
    }

    private void nodes(int column) {
        String letter = column == 0 ? "x" : column == weights.length ? "ŷ" : "a";
        for (int index : shown(width(column))) {
            Point2D at = node(column, index);
            Shape circle = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
            graphics.setPaint(column == 0 ? Palette.PAPER : fill(biases[column - 1][index]));
            graphics.fill(circle);
            graphics.setPaint(Palette.INK);
            graphics.setStroke(new BasicStroke(1.4f));
            graphics.draw(circle);
            if (radius > 11) {
                String text = Lettering.indexed(letter, index + 1);
                Lettering.centred(graphics, Typeface.TICK, text, at.getX(), at.getY() + 4);
            }
        }
        if (width(column) > SHOWN) {
            double x = node(column, 0).getX();
            double middle = (node(column, SHOWN / 2 - 1).getY()
                            + node(column, width(column) - SHOWN / 2).getY())
                    / 2;
            Lettering.centred(graphics, Typeface.TITLE, "⋮", x, middle + 5);
        }
    }

    private void legend() {
        String widest = String.format(Locale.ROOT, "widest: %.3g", largestWeight);
        String[] texts = {"negative", "positive", largestBias > 0 ? widest + "  fill: bias" : widest};
        double width = 2 * (SAMPLE + 6) + 2 * SPACE;
        for (String text : texts) {
            width += Lettering.width(Typeface.LABEL, text);
        }
        double x = area.getCenterX() - width / 2;
        double y = area.getMaxY() - 18;
        for (int i = 0; i < texts.length; i++) {
            double own = Lettering.width(Typeface.LABEL, texts[i]);
            if (i < 2) {
                graphics.setStroke(new BasicStroke(3));
                graphics.setPaint(end(i - 0.5));
                graphics.draw(new Line2D.Double(x, y - 5, x + SAMPLE, y - 5));
                x += SAMPLE + 6;
            }
            Lettering.centred(graphics, Typeface.LABEL, texts[i], x + own / 2, y);
            x += own + SPACE;
        }
    }

    private Color fill(double bias) {
        return Palette.blend(Palette.PAPER, end(bias), 0.55 * share(bias, largestBias));
    }

    /** How much a value is of the largest finite one: all of it if infinite, nothing if it is no number. */
    private static double share(double value, double largest) {
        return largest == 0 || Double.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / largest);
    }

    private static Color end(double value) {
        return value < 0 ? Palette.BLUE : Palette.VERMILLION;
    }

    private Point2D node(int column, int index) {
        int width = width(column);
        int slot = width <= SHOWN || index < SHOWN / 2 ? index : index - width + SHOWN + 1;
        double x = area.getX() + SIDE + (area.getWidth() - 2 * SIDE) * column / weights.length;
        double y = area.getY() + TOP + (area.getHeight() - TOP - BOTTOM) * (slot + 0.5) / slots(width);
        return new Point2D.Double(x, y);
    }

    private int width(int column) {
        return column == 0 ? weights[0].length : weights[column - 1][0].length;
    }

    private static int slots(int width) {
        return width <= SHOWN ? width : SHOWN + 1;
    }

    private static int[] shown(int width) {
        return IntStream.range(0, width)
                .filter(i -> width <= SHOWN || i < SHOWN / 2 || i >= width - SHOWN / 2)
                .toArray();
    }

    private static double largest(double[][] values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
