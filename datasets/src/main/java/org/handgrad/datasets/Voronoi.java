package org.handgrad.datasets;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Cells around seed points of two colours: a point has the colour of the nearest seed. Class 1 is green, 0 is blue.
 *
 * <p>Inputs n x 2: uniform in the unit square, all x before all y, plus noise. Targets n x 2: green (0, 1), blue (1, 0); the
 * shares are the areas of the cells. True boundary: the sides between a green and a blue cell.
 *
 * <p>Source: the text on a 2-2-8-2 network after Higham and Higham 2019; Voronoi 1908.
 *
 * @param size n, at least 1
 * @param noise the standard deviation added to each input, at least 0
 * @param green m x 2, the seeds of class 1
 * @param blue m x 2, the seeds of class 0
 */
public record Voronoi(int size, double noise, RealMatrix green, RealMatrix blue) implements Classification {

    /** Copies the seeds; refuses a size below 1, noise below 0 and shapes other than m x 2. */
    public Voronoi {
        Check.atLeast(size, 1, "size");
        Check.notNegative(noise, "noise");
        green = Points.table(green, 2, "green");
        blue = Points.table(blue, 2, "blue");
    }

    /**
     * Draws seeds uniformly from the unit square, the green ones first.
     *
     * @param seeds how many of each colour; the text has 3
     * @param size n, at least 1
     * @param noise the standard deviation added to each input
     * @param random where random numbers come from
     * @return the generator
     */
    public static Voronoi around(int seeds, int size, double noise, RandomGenerator random) {
        RealMatrix green = Points.uniformRows(Check.atLeast(seeds, 1, "seeds"), 2, 0, 1, random);
        return new Voronoi(size, noise, green, Points.uniformRows(seeds, 2, 0, 1, random));
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public int targets() {
        return 2;
    }

    @Override
    public RealMatrix points(RandomGenerator random) {
        return Points.uniform(size, 2, 0, 1, random);
    }

    @Override
    public int label(double x, double y) {
        return Points.nearestDistance(green, x, y) < Points.nearestDistance(blue, x, y) ? 1 : 0;
    }
}
