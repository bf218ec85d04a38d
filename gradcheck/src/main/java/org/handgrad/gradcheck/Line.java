package org.handgrad.gradcheck;

import java.util.Optional;

/**
 * The function along a line through θ: t ↦ f(θ + t u), where u is a coordinate axis or any direction. This is all that the
 * numerical tests see.
 */
final class Line {

    /** Beside 0, and along a direction, no function is expected to change within this. */
    private static final double NARROW = 1e-12;

    private static final double HALVINGS = 1 << 20;

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
    private Optional<IllegalArgumentException> refusal = Optional.empty();

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
            return atUnlessRefused(t);
        } catch (IllegalArgumentException | ArithmeticException outside) {
            return nowhere(t);
        }
    }

    /** The same for a step that the function may refuse, as a loss refuses what is no probability: its value is then NaN. */
    Point atUnlessRefused(double t) {
        try {
            return at(t);
        } catch (CheckSetupException notAFunction) {
            throw notAFunction;
        } catch (IllegalArgumentException thrown) {
            refusal = Optional.of(thrown);
            return nowhere(t);
        }
    }

    private static Point nowhere(double t) {
        return new Point(t, new Sample(Double.NaN, 0, 0));
    }

    /** Whether the function has refused a step. */
    boolean wasRefused() {
        return refusal.isPresent();
    }

    /** How far the function takes steps to one side, +1 or -1, within a factor of 4; 0 if it takes none. */
    double room(int side) {
        double step = Ridders.FIRST_STEP * scale;
        while (step >= least() && Double.isNaN(tryAt(side * step).value())) {
            step /= 4;
        }
        return step >= least() ? step : 0;
    }

    /** Whether the function refuses even the next number to one side, +1 or -1, so that θ lies on its border. */
    boolean endsAt(int side) {
        double next = axis >= 0 && theta[axis] != 0 ? Math.ulp(theta[axis]) : NARROW;
        try {
            return Double.isNaN(atUnlessRefused(side * next).value());
        } catch (ArithmeticException notFinite) {
            return false;
        }
    }

    /** A step that can be halved often without losing its digits beside θ. */
    private double least() {
        return axis >= 0 && theta[axis] != 0 ? HALVINGS * Math.ulp(theta[axis]) : NARROW;
    }

    /** The same line in another unit, so that steps begin with {@code reach} at most. */
    Line within(double reach) {
        return new Line(f, theta, axis, direction, name, reach / Ridders.FIRST_STEP);
    }

    /** What to say where the function refuses every step to either side. */
    CheckSetupException closed() {
        CheckSetupException closed = new CheckSetupException(
                "the function refuses steps of " + least() + " and more along " + name + ", to either side: "
                        + refusal.map(Throwable::getMessage).orElse("not finite")
                        + "; a derivative needs room, so check at a point inside the function's domain"
                        + (axis >= 0 ? "" : ", or one coordinate at a time with full()"));
        refusal.ifPresent(closed::initCause);
        return closed;
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
