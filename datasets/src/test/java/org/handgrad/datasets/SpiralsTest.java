package org.handgrad.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class SpiralsTest implements ClassificationContract {

    @Override
    public Spirals generator(int size, double noise) {
        return new Spirals(size, noise, 3, 1.75);
    }

    @Override
    public double[] shares() {
        return new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3};
    }

    @Override
    public boolean pointsAreRandom() {
        return false;
    }

    @Property
    void classSizesDifferByOneAtMost(
            @ForAll @IntRange(min = 2, max = 7) int arms, @ForAll @IntRange(min = 1, max = 60) int n) {
        Spirals spirals = new Spirals(n, 0, arms, 1);
        RealMatrix x = spirals.sample(new NumpyRandom(0)).inputs();
        int[] sizes = new int[arms];
        for (int i = 0; i < n; i++) {
            sizes[spirals.label(x.getEntry(i, 0), x.getEntry(i, 1))]++;
        }
        assertTrue(
                IntStream.of(sizes).max().getAsInt() - IntStream.of(sizes).min().getAsInt() <= 1);
    }

    /** By hand: after 1/4 of the way, 1.75 turns have come to 7/16 of a turn. */
    @Test
    void fourthPointOfSixteenOnTheFirstArm() {
        double[] point =
                new Spirals(32, 0, 2, 1.75).sample(new NumpyRandom(0)).inputs().getRow(6);
        assertEquals(0.25 * Math.cos(2 * Math.PI * 7 / 16), point[0], 1e-15);
        assertEquals(0.25 * Math.sin(2 * Math.PI * 7 / 16), point[1], 1e-15);
    }

    /** Halfway between two arms that point left and right, the boundary points up and down. */
    @Test
    void boundaryLiesBetweenTheArms() {
        Spirals spirals = new Spirals(2, 0, 2, 0.5);
        // at radius 1 the arms point to (-1, 0) and (1, 0)
        assertEquals(0, spirals.label(-0.01, 1));
        assertEquals(1, spirals.label(0.01, 1));
        assertEquals(0, spirals.label(-0.01, -1));
        assertEquals(1, spirals.label(0.01, -1));
    }

    @Test
    void refusesOneArmAndNoTurn() {
        assertThrows(IllegalArgumentException.class, () -> new Spirals(4, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Spirals(4, 0, 2, 0));
    }

    /** By hand: 1.75 turns end below the origin; the other arm, half a turn ahead, above it. */
    @Test
    void bothArmsEndOnTheUnitCircle() {
        RealMatrix x = new Spirals(5, 0, 2, 1.75).sample(new NumpyRandom(0)).inputs();
        assertEquals(0, x.getEntry(4, 0), 1e-14);
        assertEquals(-1, x.getEntry(4, 1), 1e-14);
        assertEquals(0, x.getEntry(3, 0), 1e-14);
        assertEquals(1, x.getEntry(3, 1), 1e-14);
    }

    @Property
    void samplesTakeTurnsAmongTheArms(
            @ForAll @IntRange(min = 2, max = 7) int arms, @ForAll @IntRange(min = 1, max = 60) int n) {
        Spirals spirals = new Spirals(n, 0, arms, 1);
        RealMatrix x = spirals.sample(new NumpyRandom(0)).inputs();
        for (int i = 0; i < n; i++) {
            assertEquals(i % arms, spirals.label(x.getEntry(i, 0), x.getEntry(i, 1)));
        }
    }
}
