package org.handgrad.datasets;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;

/**
 * Points of the plane in classes 0 .. {@link #classes} − 1. The noise moves the points after they got their class: near a
 * boundary some then stand on the wrong side.
 *
 * <p>Targets of two classes are one column of 0 and 1, those of more classes are one-hot rows, unless a data set says
 * otherwise in {@link #targets}.
 */
public interface Classification extends Generator {

    /**
     * The number of classes.
     *
     * @return at least 2
     */
    int classes();

    /**
     * The true class of a point.
     *
     * @param x its first coordinate
     * @param y its second coordinate
     * @return 0 .. classes − 1
     */
    int label(double x, double y);

    @Override
    default int inputs() {
        return 2;
    }

    @Override
    default int targets() {
        return classes() == 2 ? 1 : classes();
    }

    @Override
    default RealMatrix truth(RealMatrix inputs) {
        int n = requireNonNull(inputs, "inputs").getRowDimension();
        Check.shape(inputs, n, inputs(), "the inputs of " + getClass().getSimpleName());
        FlatMatrix y = FlatMatrix.zeros(n, targets());
        for (int i = 0; i < n; i++) {
            int label = label(inputs.getEntry(i, 0), inputs.getEntry(i, 1));
            if (targets() == 1) {
                y.setEntry(i, 0, label);
            } else {
                y.setEntry(i, label, 1);
            }
        }
        return y;
    }

    @Override
    default Batch sample(RandomGenerator random) {
        RealMatrix x = points(requireNonNull(random, "random"));
        RealMatrix y = truth(x);
        return Batch.of(Points.blur(x, noise(), random), y);
    }

    /**
     * Points of the true boundary: where the class changes along evenly spaced horizontal and vertical lines.
     *
     * @param lower the lower end of both coordinates
     * @param upper the upper end of both coordinates
     * @param lines how many lines in each direction, at least 2; the class is looked at where they cross
     * @return m x 2, in no particular order: draw them as dots
     * @throws IllegalStateException if the class is the same wherever the lines cross
     */
    default RealMatrix boundary(double lower, double upper, int lines) {
        return Boundary.of(this, lower, upper, lines);
    }
}
