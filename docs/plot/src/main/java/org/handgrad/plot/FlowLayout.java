package org.handgrad.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where the boxes of a flow chart stand, given the room their texts take. */
record FlowLayout(
        List<List<String>> steps,
        List<FlowChart.Arrow> arrows,
        List<List<Rectangle2D>> boxes,
        double width,
        double height) {

    static final double LINE = 19;
    static final double TOP = 50;

    private static final double MARGIN = 24;
    private static final double GAP = 22;
    private static final double PADDING = 14;
    private static final double SHORTEST_ARROW = 56;

    static FlowLayout of(String title, List<List<String>> steps, List<FlowChart.Arrow> arrows) {
        double tallest = steps.stream().mapToDouble(FlowLayout::height).max().orElse(0);
        double middle = TOP + LINE + tallest / 2;
        List<List<Rectangle2D>> boxes = new ArrayList<>();
        double x = MARGIN;
        for (int i = 0; i < steps.size(); i++) {
            double width =
                    steps.get(i).stream().mapToDouble(FlowLayout::width).max().orElse(0);
            boxes.add(column(steps.get(i), x, width, middle));
            x += width + (i < arrows.size() && i + 1 < steps.size() ? length(arrows.get(i)) : 0);
        }
        boolean back = arrows.stream().anyMatch(arrow -> !arrow.backward().isEmpty());
        double height = middle + tallest / 2 + (back ? 76 : MARGIN);
        double least = Lettering.width(Typeface.TITLE, title) + 2 * MARGIN;
        double shift = Math.max(0, (least - x - MARGIN) / 2);
        boxes.forEach(
                column -> column.forEach(b -> b.setRect(b.getX() + shift, b.getY(), b.getWidth(), b.getHeight())));
        return new FlowLayout(steps, arrows, boxes, Math.max(x + MARGIN, least), height);
    }

    private static List<Rectangle2D> column(List<String> texts, double x, double width, double middle) {
        List<Rectangle2D> column = new ArrayList<>();
        double y = middle - height(texts) / 2;
        for (String text : texts) {
            double height = lines(text).length * LINE + PADDING;
            column.add(new Rectangle2D.Double(x, y, width, height));
            y += height + GAP;
        }
        return column;
    }

    static String[] lines(String text) {
        return text.split("\n");
    }

    private static double width(String box) {
        double widest = Arrays.stream(lines(box))
                .mapToDouble(line -> Lettering.width(Typeface.TITLE, line))
                .max()
                .orElse(0);
        return Math.max(46, widest + 2 * PADDING);
    }

    private static double height(List<String> boxes) {
        return boxes.stream()
                        .mapToDouble(box -> lines(box).length * LINE + PADDING + GAP)
                        .sum()
                - GAP;
    }

    private static double length(FlowChart.Arrow arrow) {
        return DoubleStream.of(
                        SHORTEST_ARROW,
                        Lettering.width(Typeface.LABEL, arrow.forward()) + 2 * PADDING,
                        Lettering.width(Typeface.LABEL, arrow.backward()) - 2 * PADDING)
                .max()
                .orElse(SHORTEST_ARROW);
    }
}
