package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.handgrad.check.Check;

/** A chart without its contents: title, axes and size. */
record Frame(String title, Axis x, Axis y, boolean equalUnits, int width, int height) {

    Frame {
        requireNonNull(title, "title");
        Check.atLeast(width, 1, "width");
        Check.atLeast(height, 1, "height");
    }

    static Frame titled(String title) {
        return new Frame(title, Axis.named("x"), Axis.named("y"), false, 640, 480);
    }

    Frame title(String title) {
        return new Frame(title, x, y, equalUnits, width, height);
    }

    Frame x(UnaryOperator<Axis> change) {
        return new Frame(title, change.apply(x), y, equalUnits, width, height);
    }

    Frame y(UnaryOperator<Axis> change) {
        return new Frame(title, x, change.apply(y), equalUnits, width, height);
    }

    Frame inEqualUnits() {
        return new Frame(title, x, y, true, width, height);
    }

    Frame size(int width, int height) {
        return new Frame(title, x, y, equalUnits, width, height);
    }
}
