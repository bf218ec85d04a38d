package org.handgrad.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of points, of equal weight to the eye, so that classes differ in more than colour. */
final class Shapes {

    private Shapes() {}

    static Shape of(int index) {
        return switch (Math.floorMod(index, 4)) {
            case 0 -> dot(4);
            case 1 -> new Rectangle2D.Double(-3.6, -3.6, 7.2, 7.2);
            case 2 -> polygon(0, -5, 4.6, 3.4, -4.6, 3.4);
            default -> polygon(0, -5, 5, 0, 0, 5, -5, 0);
        };
    }

    static Shape dot(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    /** Of five points. */
    static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 9 : 4;
            xy[2 * i] = radius * Math.sin(Math.PI * i / 5);
            xy[2 * i + 1] = -radius * Math.cos(Math.PI * i / 5);
        }
        return polygon(xy);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
