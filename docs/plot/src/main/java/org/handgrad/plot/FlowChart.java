package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.handgrad.check.Check;

/**
 * How a number flows through a network, and how the derivative flows back; immutable.
 *
 * <pre>{@code
 * FlowChart.titled("One neuron")
 *         .step("x\n2").arrow("w x + b", "∂z/∂w = x").step("z\n2").arrow("identity", "∂ŷ/∂z = 1").step("ŷ\n2")
 *         .save("flow.png");
 * }</pre>
 *
 * <p>The first line of a box is its symbol, further lines are its formula or value. A step of several boxes
 * stands for neurons side by side.
 */
public final class FlowChart implements Figure {

    /** What stands between two steps: the formula forward, the derivative's factor backward. */
    record Arrow(String forward, String backward, boolean full) {
        Arrow {
            requireNonNull(forward, "forward");
            requireNonNull(backward, "backward");
        }

        /** Whether it leads from one box to the other, of so many boxes in their steps. */
        boolean joins(int from, int fromCount, int to, int toCount) {
            return full || fromCount != toCount || from == to;
        }
    }

    private final String title;
    private final List<List<String>> steps;
    private final List<Arrow> arrows;

    private FlowChart(String title, List<List<String>> steps, List<Arrow> arrows) {
        this.title = requireNonNull(title, "title");
        this.steps = steps;
        this.arrows = arrows;
    }

    /**
     * A flow chart without steps.
     *
     * @param title the line above it
     * @return it
     */
    public static FlowChart titled(String title) {
        return new FlowChart(title, List.of(), List.of());
    }

    /**
     * Adds a step to the right.
     *
     * @param boxes the text of each of its boxes, one or more, from top to bottom
     * @return a changed copy
     */
    public FlowChart step(String... boxes) {
        Check.atLeast(boxes.length, 1, "number of boxes");
        List<Arrow> joined = arrows.size() < steps.size() ? plus(arrows, new Arrow("", "", false)) : arrows;
        return new FlowChart(title, plus(steps, List.of(boxes)), joined);
    }

    /**
     * Says what happens between the last step and the next one.
     *
     * @param forward the formula
     * @return a changed copy
     */
    public FlowChart arrow(String forward) {
        return arrow(forward, "");
    }

    /**
     * Says what happens between the last step and the next one, on the way there and on the way back. If both have as
     * many boxes, each is joined to its neighbour alone, as by an activation; otherwise each is joined to each.
     *
     * @param forward the formula
     * @param backward the factor of the chain rule
     * @return a changed copy
     */
    public FlowChart arrow(String forward, String backward) {
        return arrow(new Arrow(forward, backward, false));
    }

    /**
     * Says what happens between the last step and the next one, each box being joined to each, as by a dense layer.
     *
     * @param forward the formula
     * @param backward the factor of the chain rule; empty for none
     * @return a changed copy
     */
    public FlowChart fullArrow(String forward, String backward) {
        return arrow(new Arrow(forward, backward, true));
    }

    private FlowChart arrow(Arrow arrow) {
        if (arrows.size() != steps.size() - 1) {
            throw new IllegalStateException("an arrow stands after a step, but the last call was arrow or there is no"
                    + " step yet; call step first");
        }
        return new FlowChart(title, steps, plus(arrows, arrow));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }

    @Override
    public int width() {
        return (int) Math.ceil(layout().width());
    }

    @Override
    public int height() {
        return (int) Math.ceil(layout().height());
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        FlowLayout layout = layout();
        double scale = Math.min(area.getWidth() / layout.width(), area.getHeight() / layout.height());
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.translate(area.getCenterX() - scale * layout.width() / 2, area.getCenterY() - scale * layout.height() / 2);
        pen.scale(scale, scale);
        new FlowDrawing(pen, layout).draw(title);
        pen.dispose();
    }

    private FlowLayout layout() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("a flow chart needs a step; call step");
        }
        return FlowLayout.of(title, steps, arrows);
    }
}
