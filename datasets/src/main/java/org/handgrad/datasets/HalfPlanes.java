package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * What lies on the right side of every line: class 1 iff a x + b y &gt; c for each row (a, b, c). One row is the classic
 * linearly separable problem; each row more costs one hidden neuron.
 *
 * <p>Inputs n x 2: uniform in [−1, 1)², all x before all y, plus noise. Targets n x 1; the share of class 1 is a quarter of
 * the area within the square, 1/2 for the default. True boundary: a convex polygon, possibly open.
 *
 * <p>Source: Rosenblatt 1958 for one line; Minsky and Papert 1969 for several.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param planes m x 3, rows (a, b, c)
 */
public record HalfPlanes(int size, double noise, RealMatrix planes) implements Classification {

    /** Copies the planes; refuses a size below 1, noise below 0 and shapes other than m x 3. */
    public HalfPlanes {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        planes = Points.table(planes, 3, "planes");
    }

    /** 200 points, x + y &gt; 0, without noise. */
    public HalfPlanes() {
        this(200, 0, FlatMatrix.of(new double[][] {{1, 1, 0}}));
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 2, -1, 1, random);
    }

    @Override
    public int label(double x, double y) {
        for (int i = 0; i < planes.getRowDimension(); i++) {
            if (planes.getEntry(i, 0) * x + planes.getEntry(i, 1) * y <= planes.getEntry(i, 2)) {
                return 0;
            }
        }
        return 1;
    }
}
