package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.handgrad.check.Check;

/**
 * A curve's way to its last shape: all of its shapes on top of each other, thin and from sky blue over purple to vermillion,
 * the last one bold. For a wall rather than for reading: no axes, a unit as long across as up, the last shape in the middle.
 */
final class Growth implements Figure {

    private static final int SIDE = 880;
    private static final int FAINT = 110;
    private static final float THIN = 1.2f / SIDE;
    private static final float BOLD = 6f / SIDE;

    private final List<double[][]> curves;

    Growth(List<double[][]> curves) {
        this.curves = List.copyOf(requireNonNull(curves, "curves"));
        Check.atLeast(this.curves.size(), 1, "the number of curves");
        this.curves.forEach(curve -> Numbers.column(curve, 0, "curve"));
    }

    @Override
    public int width() {
        return SIDE;
    }

    @Override
    public int height() {
        return SIDE;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        int last = curves.size() - 1;
        for (int k = 0; k < last; k++) {
            Color shade = shade((double) k / last);
            Color faint = new Color(shade.getRed(), shade.getGreen(), shade.getBlue(), FAINT);
            stroke(graphics, area, curves.get(k), faint, THIN);
        }
        stroke(graphics, area, curves.get(last), Palette.VERMILLION, BOLD);
    }

    private static Color shade(double share) {
        return share < 0.5
                ? Palette.blend(Palette.SKY, Palette.PURPLE, 2 * share)
                : Palette.blend(Palette.PURPLE, Palette.VERMILLION, 2 * share - 1);
    }

    private void stroke(Graphics2D graphics, Rectangle2D area, double[][] curve, Color color, float weight) {
        float side = (float) Math.min(area.getWidth(), area.getHeight());
        graphics.setStroke(new BasicStroke(weight * side, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(color);
        graphics.draw(path(curve, area, side));
    }

    private Path2D path(double[][] curve, Rectangle2D area, double side) {
        double[][] shape = curves.get(curves.size() - 1);
        Extent wide = Extent.around(Arrays.stream(Numbers.column(shape, 0, "curve")), false);
        Extent high = Extent.around(Arrays.stream(Numbers.column(shape, 1, "curve")), false);
        double unit = side / (1.06 * Math.max(wide.length(), high.length()));
        double middleX = wide.low() + wide.length() / 2;
        double middleY = high.low() + high.length() / 2;
        Path2D path = new Path2D.Double();
        boolean apart = true;
        for (double[] point : curve) {
            double x = area.getCenterX() + unit * (point[0] - middleX);
            double y = area.getCenterY() - unit * (point[1] - middleY);
            boolean finite = Double.isFinite(x) && Double.isFinite(y);
            if (finite && apart) {
                path.moveTo(x, y);
            } else if (finite) {
                path.lineTo(x, y);
            }
            apart = !finite;
        }
        return path;
    }
}
