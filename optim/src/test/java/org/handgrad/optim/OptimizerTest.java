package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

/** Single steps, worked out by hand. */
class OptimizerTest {

    private static final ParameterLayout LAYOUT =
            ParameterLayout.builder().block("w", 2, 1).block("b", 1, 2).build();
    private static final RealVector THETA = vector(5, 6, 7, 8);

    /** v̂ is g² but for the three digits that 1 − 0.999ᵗ loses; steps are 0.2 at most. */
    private static final double LEFT_OF_V = 0.2 * 1e3 * 0x1p-52;

    private static ArrayRealVector vector(double... entries) {
        return new ArrayRealVector(entries);
    }

    @Test
    void stepOfSgdIsMinusRateTimesGradient() {
        RealVector d = new Sgd(0.5).start(LAYOUT).step(THETA, vector(1, -2, 8, 4));

        assertArrayEquals(new double[] {-0.5, 1, -4, -2}, d.toArray());
    }

    @Test
    void momentumRemembersEarlierGradients() {
        Optimizer.Run run = new Momentum(0.5, 0.5).start(LAYOUT);

        assertArrayEquals(
                new double[] {-0.5, -1, -2, 1},
                run.step(THETA, vector(1, 2, 4, -2)).toArray());
        // v = 0.5 (1, 2, 4, -2) + (1, 1, 0, 0)
        assertArrayEquals(
                new double[] {-0.75, -1, -1, 0.5},
                run.step(THETA, vector(1, 1, 0, 0)).toArray());
    }

    @Test
    void twoStepsOfAdamByHand() {
        Optimizer.Run run = new Adam(step -> 0.1, 0.5, 0.75, Epsilon.outside(0)).start(ParameterLayout.of("x"));

        assertEquals(-0.1, run.step(vector(0), vector(2)).getEntry(0), 1e-16);
        // m = 1/2 + 2 = 5/2, corrected by 3/4: 10/3; v = 3/4 + 4 = 19/4, corrected by 7/16: 76/7
        assertEquals(
                -0.1 * (10.0 / 3) / Math.sqrt(76.0 / 7),
                run.step(vector(0), vector(4)).getEntry(0),
                1e-16);
    }

    /** g² is 0 there, and the root nothing to divide by. */
    @Test
    void withoutEpsilonAVanishingGradientDoesNotJump() {
        Epsilon none = Epsilon.outside(0);
        for (Optimizer optimizer : new Optimizer[] {
            new Adam(step -> 0.1, 0.9, 0.999, none),
            new AdamW(step -> 0.1, 0.9, 0.999, none, 0),
            new AmsGrad(step -> 0.1, 0.9, 0.999, none),
            new Nadam(step -> 0.1, 0.9, 0.999, none, 0.004),
            new RmsProp(step -> 0.1, 0.9, none),
            new AdaGrad(step -> 0.1, 0, none)
        }) {
            Optimizer.Run run = optimizer.start(ParameterLayout.of("x", "y"));
            RealVector step = run.step(vector(0, 0), vector(1e-170, 0));

            assertTrue(step.getEntry(0) <= 0 && step.getEntry(0) >= -0.4, optimizer + ": " + step);
            assertEquals(0, step.getEntry(1), 1e-300, "a coordinate at rest stays");
        }
    }

    @Test
    void multiplicativeNoiseStretchesEachArrayByOneNumber() {
        NumpyRandom random = new NumpyRandom(42);
        Optimizer.Run run = NoisySgd.multiplicative(0.5, 2, 42).start(LAYOUT);

        for (int t = 0; t < 3; t++) {
            double w = 1 + 2 * random.nextGaussian();
            double b = 1 + 2 * random.nextGaussian();
            assertArrayEquals(
                    new double[] {-0.5 * w, -0.5 * (3 * w), -0.5 * (-4 * b), -0.5 * b},
                    run.step(THETA, vector(1, 3, -4, 1)).toArray());
        }
    }

    @Test
    void annealedNoiseHasThePublishedVariance() {
        int steps = 20_000;
        Optimizer.Run run = new AnnealedNoise(0.3, 1).start(LAYOUT);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < steps; t++) {
            double sigma = Math.sqrt(0.3 / Math.pow(1 + t, 0.55));
            for (double noisy : run.step(THETA, vector(3, 3, 3, 3)).toArray()) {
                double r = (noisy - 3) / sigma;
                sum += r;
                squares += r * r;
            }
        }
        // mean and variance of 80,000 standard normals: deviations 0.0035 and 0.005
        assertEquals(0, sum / (4 * steps), 0.015);
        assertEquals(1, squares / (4 * steps), 0.02);
    }

    @Test
    void runsOfOneRecipeHaveTheirOwnStreamsOfRandomNumbers() {
        for (Optimizer noisy :
                List.of(NoisySgd.multiplicative(0.5, 1, 3), NoisySgd.annealed(0.5, 1, 3), new AnnealedNoise(1, 3))) {
            double[] first = noisy.start(LAYOUT).step(THETA, vector(1, 2, 3, 4)).toArray();
            double[] second =
                    noisy.start(LAYOUT).step(THETA, vector(1, 2, 3, 4)).toArray();
            assertArrayEquals(first, second);
        }
        assertNotEquals(
                NoisySgd.annealed(1, 1, 3).start(LAYOUT).step(THETA, THETA),
                NoisySgd.annealed(1, 1, 4).start(LAYOUT).step(THETA, THETA));
    }

    @Test
    void chainFeedsWhatOneReturnsToTheNext() {
        Optimizer doubled = layout -> (theta, gradient) -> gradient.mapMultiply(2);

        RealVector d = doubled.then(doubled).then(new Sgd(0.5)).start(LAYOUT).step(THETA, vector(1, 2, 3, 4));

        assertArrayEquals(new double[] {-2, -4, -6, -8}, d.toArray());
        assertEquals(
                "Sgd[rate=1.0] then Sgd[rate=2.0]", new Sgd(1).then(new Sgd(2)).toString());
    }

    @Test
    void rateMayFollowASchedule() {
        Optimizer.Run run = new Sgd(step -> 1.0 / (1 + step)).start(ParameterLayout.of("x"));

        assertEquals(-1, run.step(vector(0), vector(1)).getEntry(0));
        assertEquals(-0.5, run.step(vector(0), vector(1)).getEntry(0));
    }

    /** By hand: under a constant gradient g, v̂ = g², and ε = 3 g² below the root makes 2 |g| out of |g|. */
    @Test
    void anEpsilonUnderTheRootHalvesTheStepsThatAreDividedByIt() {
        Schedule rate = Schedule.constant(0.1);
        assertHalved(1, 20, epsilon -> new Adam(rate, 0.9, 0.999, epsilon));
        assertHalved(1, 20, epsilon -> new AdamW(rate, 0.9, 0.999, epsilon, 0));
        assertHalved(1, 20, epsilon -> new AmsGrad(rate, 0.9, 0.999, epsilon));
        assertHalved(1, 20, epsilon -> new Nadam(rate, 0.9, 0.999, epsilon, 0.004));
        // RAdam divides from its sixth step on
        assertHalved(6, 20, epsilon -> new RAdam(rate, 0.9, 0.999, epsilon));
        // the variance g²/2 − (g/2)² of the first step alone is g²/4
        assertHalved(1, 1, epsilon -> new CentredRmsProp(rate, 0.5, new Epsilon(epsilon.inside() / 4, 0, 0)));
    }

    private static void assertHalved(int from, int to, Function<Epsilon, Optimizer> optimizer) {
        RealVector g = vector(0.5, -0.5, 0.5, -0.5);
        Optimizer.Run without = optimizer.apply(Epsilon.inside(0)).start(LAYOUT);
        Optimizer.Run with = optimizer.apply(Epsilon.inside(0.75)).start(LAYOUT);
        for (int t = 1; t <= to; t++) {
            double[] expected =
                    without.step(THETA, g).mapMultiply(t < from ? 1 : 0.5).toArray();
            assertArrayEquals(expected, with.step(THETA, g).toArray(), LEFT_OF_V, "step " + t);
        }
    }

    @Test
    void settingsOfTheLibrariesAreTheirs() {
        assertEquals(Epsilon.uncorrected(1e-7), AdamW.keras(0.05).epsilon());
        assertEquals(0.004, AdamW.keras(0.05).decay());
        assertEquals(0.9, CentredRmsProp.keras(0.05).decay());
        assertEquals(Epsilon.inside(1e-7), CentredRmsProp.keras(0.05).epsilon());
        assertEquals(0.99, RmsProp.torch(0.05).decay());
        assertEquals(Epsilon.outside(1e-8), RmsProp.torch(0.05).epsilon());
        assertEquals(List.of(1.0, 0.9, 1e-6), settings(AdaDelta.torch()));
        assertEquals(List.of(0.001, 0.95, 1e-7), settings(AdaDelta.keras()));
    }

    private static List<Double> settings(AdaDelta recipe) {
        return List.of(recipe.rate().at(0), recipe.decay(), recipe.epsilon());
    }

    /** ρ is 5 to the bit at the sixth step of this β₂; the step is −η m̂ there, and m̂ under a constant gradient is that gradient. */
    @Test
    void rAdamTrustsItsVarianceAboveFiveOnly() {
        Optimizer.Run run =
                new RAdam(step -> 0.1, 0.9, 0.8397685748659791, Epsilon.outside(0)).start(ParameterLayout.of("x"));
        for (int t = 1; t <= 6; t++) {
            assertEquals(-0.4, run.step(vector(0), vector(4)).getEntry(0), 1e-15, "step " + t);
        }
        assertNotEquals(-0.4, run.step(vector(0), vector(4)).getEntry(0), 0.1);
    }

    @Test
    void runThatRemembersNothingHasAnEmptyState() {
        Optimizer.Run doubled = (theta, gradient) -> gradient.mapMultiply(2);

        assertEquals(0, doubled.state().getDimension());
    }
}
