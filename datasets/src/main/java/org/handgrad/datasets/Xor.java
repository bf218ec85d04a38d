package org.handgrad.datasets;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Exclusive or: class 1 iff exactly one input is 1. No straight line separates the two classes.
 *
 * <p>Inputs n x 2: the corners 00, 01, 10, 11 over and over, not random, plus noise. Targets n x 1: 0, 1, 1, 0, half of them
 * 1 if n is a multiple of 4. True boundary: the lines x = 1/2 and y = 1/2, that is, a coordinate counts as 1 from 1/2 on.
 *
 * <p>Source: Minsky and Papert 1969.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 */
public record Xor(int size, double noise) implements Classification {

    /** Refuses a size below 1 and noise below 0. */
    public Xor {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
    }

    /** The truth table: four samples without noise. */
    public Xor() {
        this(4, 0);
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        requireNonNull(random, "random");
        FlatMatrix x = FlatMatrix.zeros(size, 2);
        for (int i = 0; i < size; i++) {
            x.setEntry(i, 0, i / 2 % 2);
            x.setEntry(i, 1, i % 2);
        }
        return x;
    }

    @Override
    public int label(double x, double y) {
        return (x >= 0.5) != (y >= 0.5) ? 1 : 0;
    }
}
