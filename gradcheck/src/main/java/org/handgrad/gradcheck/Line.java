package org.handgrad.gradcheck;

/**
 * The function along a line through θ: t ↦ f(θ + t u), where u is a coordinate axis or any direction. This is all that the
 * numerical tests see.
 */
final class Line {

    /** A point of the line: how far along it really lies, after rounding, and what the function is there. */
    record Point(double t, Sample sample) {
        double value() {
            return sample.value();
        }

        boolean shares(long pattern) {
            return sample.pattern() == pattern && !Double.isNaN(value());
        }
    }

    private final Evaluations f;
    private final double[] theta;
    private final int axis;
    private final double[] direction;
    private final String name;
    private final double scale;

    private Line(Evaluations f, double[] theta, int axis, double[] direction, String name, double scale) {
        this.f = f;
        this.theta = theta;
        this.axis = axis;
        this.direction = direction;
        this.name = name;
        this.scale = scale;
    }

    /** Along one coordinate. */
    static Line axis(Evaluations f, double[] theta, int axis, String name) {
        return new Line(f, theta, axis, new double[0], name, Math.max(1, Math.abs(theta[axis])));
    }

    /** Along a direction; entries that are 0 do not move. */
    static Line direction(Evaluations f, double[] theta, double[] direction, String name) {
        return new Line(f, theta, -1, direction, name, 1);
    }

    /** The unit in which steps are chosen: max(1, |θᵢ|) along an axis. */
    double scale() {
        return scale;
    }

    /** The point at t, or as near to it as floating-point numbers get. */
    Point at(double t) {
        return axis >= 0 ? onAxis(t) : along(t);
    }

    /** The same for a wide step, which may leave the domain of the function: its value is then NaN. */
    Point tryAt(double t) {
        try {
            return at(t);
        } catch (IllegalArgumentException | ArithmeticException outside) {
            return new Point(t, new Sample(Double.NaN, 0, 0));
        }
    }

    private Point onAxis(double t) {
        double first = theta[axis];
        double moved = first + t;
        theta[axis] = moved;
        try {
            return new Point(moved - first, f.at(theta, () -> name + " " + (t < 0 ? "- " : "+ ") + Math.abs(t)));
        } finally {
            theta[axis] = first;
        }
    }

    private Point along(double t) {
        double[] moved = theta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += t * direction[i];
        }
        return new Point(t, f.at(moved, () -> "theta " + (t < 0 ? "- " : "+ ") + Math.abs(t) + " times " + name));
    }
}
