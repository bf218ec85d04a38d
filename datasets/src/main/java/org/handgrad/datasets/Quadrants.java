package org.handgrad.datasets;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Four round clouds, one in each quadrant, around (±3/2, ±3/2); classes 0 .. 3 counter-clockwise from the upper right.
 *
 * <p>Inputs n x 2: the centres in turn plus noise. Targets n x 4, one-hot, a quarter each if n is a multiple of 4. True
 * boundary: the axes, which no other rule beats.
 *
 * <p>Source: the text on a 2-4-4 network with softmax, four quadrant clusters.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 */
public record Quadrants(int size, double noise) implements Classification {

    /** Refuses a size below 1 and noise below 0. */
    public Quadrants {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** The text's 4 x 50 points with standard deviation 1/2. */
    public Quadrants() {
        this(200, 0.5);
    }

    @Override
    public int classes() {
        return 4;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        for (int i = 0; i < size; i++) {
            int quadrant = i % 4;
            x.setEntry(i, 0, quadrant == 0 || quadrant == 3 ? 1.5 : -1.5);
            x.setEntry(i, 1, quadrant < 2 ? 1.5 : -1.5);
        }
        return x;
    }

    @Override
    public int label(double x, double y) {
        if (y >= 0) {
            return x >= 0 ? 0 : 1;
        }
        return x < 0 ? 2 : 3;
    }
}
