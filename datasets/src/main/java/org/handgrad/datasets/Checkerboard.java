package org.handgrad.datasets;

import static java.lang.StrictMath.floor;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * The fields of a chess board: class (i + j) mod 2 in field (i, j) of cells x cells fields.
 *
 * <p>Inputs n x 2: uniform in [−1, 1)², all x before all y, plus noise. Targets n x 1; the expected share of class 1 is 1/2 for
 * an even number of cells and (1 − 1/cells²)/2 for an odd one. True boundary: the lines between fields; the pattern goes on
 * outside the square. Two cells are the exclusive or of the signs.
 *
 * <p>Source: customary; Ho and Kleinberg 1996 among the first.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param cells fields along each side, at least 2
 */
public record Checkerboard(int size, double noise, int cells) implements Classification {

    /** Refuses a size below 1, noise below 0 and fewer than two cells. */
    public Checkerboard {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        Check.atLeast(cells, 2, "cells");
    }

    /** 500 points on 4 x 4 fields, without noise. */
    public Checkerboard() {
        this(500, 0, 4);
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
        double field = floor((x + 1) / 2 * cells) + floor((y + 1) / 2 * cells);
        return Math.floorMod((long) field, 2);
    }
}
