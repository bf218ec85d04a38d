package org.handgrad.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Sample;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;

/** Layers that play with chance: what they are while they learn, and that they do not when they predict. */
class DropoutProperties {

    private static RealMatrix forward(Layer layer, RealMatrix x) {
        return layer.forward(x, List.of()).output();
    }

    private static Network network(double rate) {
        return Network.builder()
                .inputs(3)
                .dense(20)
                .tanh()
                .dropout(rate)
                .residual(stack -> stack.dense(20).dropout(rate).tanh())
                .dense(1)
                .seed(1)
                .build();
    }

    @Property
    void entriesAreDroppedOrScaledUp(
            @ForAll @DoubleRange(min = 0, max = 0.99) double rate,
            @ForAll @IntRange(min = 1, max = 8) int n,
            @ForAll long seed) {
        FlatMatrix x = Sample.direction(new Random(seed), n, 5);
        RealMatrix a = forward(new Dropout(rate).sampled(seed), x);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 5; j++) {
                double kept = a.getEntry(i, j) / x.getEntry(i, j);
                assertTrue(kept == 0 || Math.abs(kept * (1 - rate) - 1) < 1e-15, "factor " + kept);
            }
        }
    }

    @Property
    void theWayBackTakesTheSameMask(@ForAll @DoubleRange(min = 0, max = 0.9) double rate, @ForAll long seed) {
        FlatMatrix ones = FlatMatrix.of(FlatMatrix.zeros(4, 5).scalarAdd(1));
        Pass pass = new Dropout(rate).sampled(seed).forward(ones, List.of());
        Agree.bits(pass.output(), pass.backward(ones).inputs(), "gradient of the sum");
    }

    /** Of 40,000 entries a part p is dropped, within 5 standard errors, and the mean stays 1. */
    @Property(tries = 20)
    void theExpectedValueIsKept(@ForAll @DoubleRange(min = 0.05, max = 0.9) double rate, @ForAll long seed) {
        FlatMatrix ones = FlatMatrix.of(FlatMatrix.zeros(200, 200).scalarAdd(1));
        double mean = Sample.dot(forward(new Dropout(rate).sampled(seed), ones), ones) / 40_000;
        Agree.within(1, mean, 5 * Math.sqrt(rate / (1 - rate) / 40_000), "mean behind dropout");
    }

    @Property
    void theSameSeedGivesTheSameMaskAndAnotherAnother(@ForAll long seed) {
        FlatMatrix x = Sample.normal(new Random(seed), 10, 10);
        Dropout dropout = new Dropout(0.5);
        Agree.bits(forward(dropout.sampled(seed), x), forward(dropout.sampled(seed), x), "same seed");
        assertNotEquals(forward(dropout.sampled(seed), x), forward(dropout.sampled(seed + 1), x));
    }

    @Property(tries = 100)
    void aSampledNetworkIsAPlainFunctionWithTheRightGradient(@ForAll long seed) {
        Network sampled = network(0.3).sampled(seed);
        Random random = new Random(seed);
        Objective loss = sampled.objective(
                SquaredError.meanDistance(), Batch.of(Sample.normal(random, 4, 3), Sample.normal(random, 4, 1)));
        var theta = sampled.parameters();
        var d = new org.apache.commons.math3.linear.ArrayRealVector(
                Sample.direction(random, theta.getDimension(), 1).getColumn(0));
        var slope = org.handgrad.contract.Ridders.of(t -> loss.value(theta.add(d.mapMultiply(t))), 0, 0.01);
        double claimed = loss.evaluate(theta).gradient().dotProduct(d);
        Agree.within(slope.derivative(), claimed, 1e-8 * (1 + Math.abs(claimed)) + 3 * slope.error(), "<g, d>");
    }

    @Example
    void predictionDrawsNothing() {
        double[] sample = {1, -1, 0.5};
        double[] without = Network.builder()
                .inputs(3)
                .dense(20)
                .tanh()
                .residual(stack -> stack.dense(20).tanh())
                .dense(1)
                .seed(1)
                .build()
                .predict(sample);
        assertEquals(without[0], network(0.5).predict(sample)[0]);
        assertNotEquals(without[0], network(0.5).sampled(1).predict(sample)[0]);
    }

    @Example
    void layersOfOneNetworkHaveMasksOfTheirOwn() {
        Network network =
                Network.builder().inputs(100).dropout(0.5).dropout(0.5).build().sampled(7);
        FlatMatrix ones = FlatMatrix.of(FlatMatrix.zeros(1, 100).scalarAdd(1));
        double kept = 0;
        for (double a : network.predict(ones).getRow(0)) {
            kept += a == 0 ? 0 : 1;
        }
        assertTrue(
                kept > 5 && kept < 45, kept + " of 100 pass two masks of one half; one mask twice would pass about 50");
    }

    @Example
    void aNetworkWithoutChanceIsItsOwnSample() {
        Network plain = Network.builder()
                .inputs(2)
                .dense(2)
                .residual(s -> s.dense(2).tanh())
                .dropout(0)
                .seed(1)
                .build();
        assertSame(plain, plain.sampled(3));
        assertNotEquals(network(0.1), network(0.1).sampled(3));
    }

    @Example
    void ratesOutsideTheirRangeAreRefused() {
        for (double rate : new double[] {1, -0.1, 1.5, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new Dropout(rate))
                    .getMessage();
            assertTrue(message.contains("rate must lie in [0,1) but is " + rate), message);
        }
    }

    @Property
    void aSampleKeepsTheWidth(@ForAll @IntRange(min = 1, max = 1000) int inputs) {
        assertEquals(inputs, new Dropout(0.5).sampled(1).outputs(inputs));
    }

    @Example
    void aResidualDrawsForTheLayersInItsStack() {
        FlatMatrix ones = FlatMatrix.of(FlatMatrix.zeros(1, 100).scalarAdd(1));
        Residual residual = new Residual(List.of(new Dropout(0.5)));
        // x + m x, where m is 0 or 2
        for (double a : forward(residual.sampled(3), ones).getRow(0)) {
            assertTrue(a == 1 || a == 3, "1 + " + (a - 1));
        }
        Residual plain = new Residual(List.of(new Dropout(0)));
        assertSame(plain, plain.sampled(3));
    }
}
