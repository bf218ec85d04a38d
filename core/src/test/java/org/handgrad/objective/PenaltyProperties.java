package org.handgrad.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.contract.Agree;
import org.handgrad.contract.Ridders;
import org.handgrad.contract.Sample;
import org.handgrad.loss.SquaredError;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;

/** Penalties: their gradient, whom they spare, and that they add up. */
class PenaltyProperties {

    private static final double EPS = Math.ulp(1.0);
    private static final ParameterLayout LAYOUT = ParameterLayout.builder()
            .block("layer 1 weights", 2, 3)
            .block("layer 1 bias", 1, 3)
            .block("layer 2 inner 1 weights", 3, 1)
            .block("layer 2 inner 1 bias", 1, 1)
            .build();

    private static List<Objective> all(double lambda) {
        return List.of(L1.of(LAYOUT, lambda), L2.of(LAYOUT, lambda), ElasticNet.of(LAYOUT, lambda, 0.3));
    }

    private static RealVector away(Random random) {
        RealVector theta = new ArrayRealVector(LAYOUT.size());
        for (int i = 0; i < LAYOUT.size(); i++) {
            double t = random.nextGaussian();
            theta.setEntry(i, t + Math.copySign(0.1, t));
        }
        return theta;
    }

    @Property
    void gradientIsTheSlopeOfTheValue(@ForAll @DoubleRange(min = 0, max = 10) double lambda, @ForAll long seed) {
        Random random = new Random(seed);
        RealVector theta = away(random);
        RealVector d =
                new ArrayRealVector(Sample.direction(random, LAYOUT.size(), 1).getColumn(0));
        for (Objective penalty : all(lambda)) {
            Ridders slope = Ridders.of(t -> penalty.value(theta.add(d.mapMultiply(t))), 0, 0.05);
            Evaluation at = penalty.evaluate(theta);
            double bound = 1e-9 * (1 + Math.abs(slope.derivative())) + 3 * slope.error();
            Agree.within(slope.derivative(), at.gradient().dotProduct(d), bound, penalty + ": <gradient, d>");
            Agree.bits(penalty.value(theta), at.value(), penalty + ": value");
        }
    }

    @Property
    void biasesAreSpared(@ForAll long seed) {
        RealVector theta = away(new Random(seed));
        for (Objective penalty : all(0.5)) {
            RealVector gradient = penalty.evaluate(theta).gradient();
            for (Block block : LAYOUT.blocks()) {
                for (int i = block.offset(); i < block.end(); i++) {
                    assertEquals(block.name().endsWith("bias"), gradient.getEntry(i) == 0, LAYOUT.name(i));
                }
            }
        }
    }

    @Property
    void theElasticNetIsAMixtureOfTheOtherTwo(@ForAll @DoubleRange(min = 0, max = 1) double ratio, @ForAll long seed) {
        RealVector theta = away(new Random(seed));
        double mixture = ratio * L1.of(LAYOUT, 2).value(theta)
                + (1 - ratio) * L2.of(LAYOUT, 2).value(theta);
        Agree.within(mixture, ElasticNet.of(LAYOUT, 2, ratio).value(theta), 32 * EPS * mixture, "P");
    }

    @Property(tries = 100)
    void anL2PenaltyAddsLambdaTimesTheWeights(
            @ForAll @DoubleRange(min = 0, max = 3) double lambda, @ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        Network network =
                Network.builder().inputs(2).dense(3).tanh().dense(1).seed(seed).build();
        Objective loss = network.objective(
                SquaredError.meanDistance(), Batch.of(Sample.normal(random, 4, 2), Sample.normal(random, 4, 1)));
        RealVector theta = network.parameters();
        RealVector bare = loss.evaluate(theta).gradient();
        RealVector penalised =
                loss.plus(L2.of(network.layout(), lambda)).evaluate(theta).gradient();
        for (int i = 0; i < theta.getDimension(); i++) {
            double expected = network.layout().blockAt(i).isBias() ? 0 : lambda * theta.getEntry(i);
            double bound = 4 * EPS * (Math.abs(bare.getEntry(i)) + Math.abs(expected));
            Agree.within(
                    expected,
                    penalised.getEntry(i) - bare.getEntry(i),
                    bound,
                    network.layout().name(i));
        }
    }

    /** Weights 3 and −4, bias 7, λ = 2: L2 (2/2)(9 + 16) = 25, L1 2 (3 + 4) = 14. */
    @Example
    void workedNumbers() {
        ParameterLayout layout = ParameterLayout.builder()
                .block("weights", 1, 2)
                .block("bias", 1, 1)
                .build();
        RealVector theta = new ArrayRealVector(new double[] {3, -4, 7});
        assertEquals(25, L2.of(layout, 2).value(theta));
        assertEquals(14, L1.of(layout, 2).value(theta));
        assertEquals(0.25 * 14 + 0.75 * 25, ElasticNet.of(layout, 2, 0.25).value(theta));
        assertEquals("{6; -8; 0}", L2.of(layout, 2).evaluate(theta).gradient().toString());
        assertEquals(
                "{6; -8; 14}",
                L2.of(layout, 2, block -> true).evaluate(theta).gradient().toString());
        assertEquals(
                0, L1.of(layout, 2).evaluate(theta.mapMultiply(0)).gradient().getNorm());
    }

    @Example
    void badFactorsAreRefused() {
        for (double lambda : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = assertThrows(IllegalArgumentException.class, () -> all(lambda))
                    .getMessage();
            assertTrue(message.contains("lambda") && message.contains("" + lambda), message);
            assertThrows(IllegalArgumentException.class, () -> L2.of(LAYOUT, lambda));
            assertThrows(IllegalArgumentException.class, () -> ElasticNet.of(LAYOUT, lambda, 0.5));
        }
        for (double ratio : new double[] {-0.1, 1.1, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> ElasticNet.of(LAYOUT, 1, ratio))
                    .getMessage();
            assertTrue(message.contains("ratio") && message.contains("" + ratio), message);
        }
        assertThrows(NullPointerException.class, () -> L2.of(null, 1));
    }
}
