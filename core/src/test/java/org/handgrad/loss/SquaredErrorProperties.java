package org.handgrad.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;

/** What the squared errors have beyond the laws that all losses share: their conventions, above all. */
class SquaredErrorProperties {

    /** Distances² 1 + 4 = 5 and 0 + 9 = 9: mean 7, half of it 3.5, mean over the four elements 3.5. */
    @Example
    void theThreeConventions() {
        FlatMatrix p = FlatMatrix.of(new double[][] {{1, 2}, {3, 7}});
        FlatMatrix y = FlatMatrix.of(new double[][] {{0, 0}, {3, 4}});
        assertEquals(7, SquaredError.meanDistance().value(p, y));
        assertEquals(3.5, SquaredError.halfMeanDistance().value(p, y));
        assertEquals(3.5, SquaredError.meanOverElements().value(p, y));
        assertEquals(3, SquaredError.meanDistance().gradient(p, y).getEntry(1, 1));
        assertEquals(1.5, SquaredError.halfMeanDistance().gradient(p, y).getEntry(1, 1));
        assertEquals(1.5, SquaredError.meanOverElements().gradient(p, y).getEntry(1, 1));
    }

    @Property
    void zeroWithZeroGradientAtTheTargets(@ForAll @IntRange(min = 1, max = 20) int n, @ForAll long seed) {
        FlatMatrix y = Sample.normal(new Random(seed), n, 3);
        assertEquals(0, SquaredError.meanDistance().value(y, y));
        assertEquals(0, Sample.max(SquaredError.meanDistance().gradient(y, y)));
    }

    @Property
    void scalingBothScalesTheLossByTheSquare(
            @ForAll @IntRange(min = 1, max = 20) int n,
            @ForAll @IntRange(min = -20, max = 20) int k,
            @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix p = Sample.normal(random, n, 3);
        FlatMatrix y = Sample.normal(random, n, 3);
        double c = Math.scalb(1.0, k);
        SquaredError loss = SquaredError.meanOverElements();
        double scaled = loss.value(p.scalarMultiply(c), y.scalarMultiply(c));
        Agree.bits(c * c * loss.value(p, y), scaled, "loss of (c p, c y)");
    }
}
