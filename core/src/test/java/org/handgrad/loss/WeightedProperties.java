package org.handgrad.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.ShapeException;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Ridders;
import org.handgrad.contract.Sample;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;

/** A weight for each sample. */
class WeightedProperties {

    private static final double EPS = Math.ulp(1.0);
    private final SquaredError loss = SquaredError.halfMeanDistance();

    private static double[] weights(Random random, int n) {
        return random.doubles(n, 0, 3).toArray();
    }

    @Property
    void weightsOfOneChangeNothingButRounding(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix p = Sample.normal(random, n, 3);
        RealMatrix y = Sample.normal(random, n, 3);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Weighted weighted = new Weighted(loss, ones);
        double value = loss.value(p, y);
        Agree.within(value, weighted.value(p, y), 4 * n * EPS * value, "loss");
        Agree.bits(loss.gradient(p, y), weighted.gradient(p, y), "gradient");
    }

    @Property
    void gradientIsTheSlopeOfTheValue(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix p = Sample.normal(random, n, 2);
        RealMatrix y = Sample.normal(random, n, 2);
        RealMatrix d = Sample.direction(random, n, 2);
        Weighted weighted = new Weighted(loss, weights(random, n));
        Ridders slope = Ridders.of(t -> weighted.value(Sample.along(p, t, d), y), 0, 0.05);
        RealMatrix gradient = weighted.gradient(p, y);
        double bound = 1e-9 * Sample.size(gradient, d) + 3 * slope.error();
        Agree.within(slope.derivative(), Sample.dot(gradient, d), bound, "<gradient, d>");
    }

    /** With weights 2 and 0 over two samples the first counts twice of two: as alone. */
    @Example
    void aWeightOfTwoCountsTwice() {
        FlatMatrix p = FlatMatrix.of(new double[][] {{3}, {10}});
        FlatMatrix y = FlatMatrix.of(new double[][] {{1}, {1}});
        Weighted weighted = new Weighted(loss, 2, 0);
        assertEquals(2, weighted.value(p, y));
        assertEquals(FlatMatrix.of(new double[][] {{2}, {0}}), weighted.gradient(p, y));
    }

    /** The first sample is impossible, −ln 0, and is left out; the second loses ln 2 of two. */
    @Example
    void aWeightOfZeroLeavesOutWhatIsInfinite() {
        FlatMatrix p = FlatMatrix.of(new double[][] {{0, 1}, {0.5, 0.5}});
        FlatMatrix y = FlatMatrix.of(new double[][] {{1, 0}, {1, 0}});
        Weighted weighted = new Weighted(new CrossEntropy(), 0, 1);
        assertEquals(Math.log(2) / 2, weighted.value(p, y), 1e-15);
        assertEquals(FlatMatrix.of(new double[][] {{0, 0}, {-1, 0}}), weighted.gradient(p, y));
    }

    @Property
    void aSampleOfWeightZeroHasGradientZeroWhateverItsLoss(
            @ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix p = Sample.normal(random, n, 2);
        RealMatrix y = Sample.normal(random, n, 2);
        double[] weights = weights(random, n);
        int out = random.nextInt(n);
        weights[out] = 0;
        p.setEntry(out, 0, Double.POSITIVE_INFINITY);
        p.setEntry(out, 1, Double.NaN);
        Weighted weighted = new Weighted(loss, weights);
        Agree.bits(FlatMatrix.zeros(1, 2), weighted.gradient(p, y).getRowMatrix(out), "gradient of the sample");
        org.handgrad.check.Check.finite(weighted.gradient(p, y), "gradient");
        assertTrue(Double.isFinite(weighted.value(p, y)), "loss");
    }

    @Property(tries = 200)
    void aBatchCarriesItsWeightsThroughSelection(
            @ForAll @IntRange(min = 1, max = 10) int n, @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Batch batch = Batch.of(Sample.normal(random, n, 2), Sample.normal(random, n, 1))
                .weighted(weights(random, n));
        Network network =
                Network.builder().inputs(2).dense(3).tanh().dense(1).seed(seed).build();
        double whole = network.objective(loss, batch).value(network.parameters());
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += network.objective(loss, batch.select(i)).value(network.parameters());
        }
        Agree.within(sum / n, whole, 8 * n * EPS * whole, "loss of the weighted batch");
    }

    @Example
    void badWeightsAreRefused() {
        FlatMatrix two = FlatMatrix.zeros(2, 1);
        String count = assertThrows(ShapeException.class, () -> new Weighted(loss, 1).value(two, two))
                .getMessage();
        assertTrue(count.contains("1 weights but 2 samples"), count);
        assertThrows(ShapeException.class, () -> new Weighted(loss, 1, 1, 1).gradient(two, two));
        String batch = assertThrows(
                        ShapeException.class, () -> Batch.of(two, two).weighted(1))
                .getMessage();
        assertTrue(batch.contains("1 weights but 2 samples"), batch);
        for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new Weighted(loss, 1, weight))
                    .getMessage();
            assertTrue(message.contains("sample 1") && message.contains("" + weight), message);
            assertThrows(
                    IllegalArgumentException.class, () -> Batch.of(two, two).weighted(1, weight));
        }
        assertThrows(NullPointerException.class, () -> new Weighted(null, 1));
        assertThrows(NullPointerException.class, () -> Batch.of(two, two).weighted((double[]) null));
    }
}
