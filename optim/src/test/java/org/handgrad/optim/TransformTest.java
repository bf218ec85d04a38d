package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** Clipping, groups, plateaus and averages, worked out by hand. */
class TransformTest {

    private static final ParameterLayout LAYOUT = ParameterLayout.builder()
            .block("layer 1 weights", 1, 2)
            .block("layer 1 bias", 1, 1)
            .block("layer 2 weights", 1, 2)
            .block("layer 2 bias", 1, 1)
            .build();

    private static RealVector vector(double... entries) {
        return new ArrayRealVector(entries);
    }

    private static double[] once(Optimizer optimizer, double... gradient) {
        RealVector theta = new ArrayRealVector(6, 1);
        return optimizer.start(LAYOUT).step(theta, vector(gradient)).toArray();
    }

    @Test
    void clipValueCutsEachEntry() {
        assertArrayEquals(new double[] {2, -2, 1, -1, 0, 2}, once(new ClipValue(2), 3, -4, 1, -1, 0, 1e300));
    }

    @Test
    void clipNormCutsEachArray() {
        // lengths 5, 1, 0, 10
        assertArrayEquals(new double[] {1.2, 1.6, 1, 0, 0, -2}, once(new ClipNorm(2), 3, 4, 1, 0, 0, -10), 1e-15);
    }

    @Test
    void clipGlobalNormCutsTheWholeGradient() {
        // 1 + 4 + 16 + 4 + 0 + 0 = 25
        assertArrayEquals(
                new double[] {0.2, 0.4, 0.8, -0.4, 0, 0}, once(new ClipGlobalNorm(1), 1, 2, 4, -2, 0, 0), 1e-15);
        assertArrayEquals(new double[] {1, 2, 4, -2, 0, 0}, once(new ClipGlobalNorm(5), 1, 2, 4, -2, 0, 0));
    }

    @Test
    void clippingCopesWithLengthsThatOverflow() {
        assertArrayEquals(
                new double[] {0.6, 0, 0, 0.8, 0, 0}, once(new ClipGlobalNorm(1), 3e300, 0, 0, 4e300, 0, 0), 1e-15);
    }

    /** Cutting would cost a bit: 7/25 · 25 is not 7. */
    @Test
    void gradientAsLongAsTheBoundIsNotTouched() {
        assertArrayEquals(new double[] {7, 24, 0, 0, 0, 0}, once(new ClipGlobalNorm(25), 7, 24, 0, 0, 0, 0));
    }

    @Test
    void weightDecayAddsTheGradientOfThePenalty() {
        assertArrayEquals(new double[] {0.5, 1.5, 0.5, 0.5, 0.5, 0.5}, once(new WeightDecay(0.5), 0, 1, 0, 0, 0, 0));
    }

    @Test
    void groupsGiveEachBlockItsOwnOptimizer() {
        Optimizer groups = ParameterGroups.of(new Sgd(0.1))
                .freeze("layer 1 weights")
                .onBiases(new Sgd(0.2))
                .on("layer 2 weights", new ClipGlobalNorm(1).then(new Sgd(1)));

        // the norm that is clipped is that of layer 2's weights, 5
        assertArrayEquals(new double[] {0, 0, -2, -0.6, -0.8, -4}, once(groups, 9, 9, 10, 3, 4, 20), 1e-15);
    }

    @Test
    void firstGroupThatClaimsABlockGetsIt() {
        Optimizer groups = ParameterGroups.of(new Sgd(1)).freeze("layer 1 ").onBiases(new Sgd(0.5));

        assertArrayEquals(new double[] {0, 0, 0, -1, -1, -0.5}, once(groups, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void groupWithoutParametersIsRefused() {
        Optimizer groups = ParameterGroups.of(new Sgd(1)).freeze("layer 1 ").on("layer 3", new Sgd(1));

        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> groups.start(LAYOUT));
        assertTrue(thrown.getMessage().contains("'layer 3...'"), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("layer 2 weights 1x2"), thrown::getMessage);
    }

    @Test
    void groupsSayWhatTheyAre() {
        assertEquals(
                "ParameterGroups['layer 1...': Frozen[], biases: Sgd[rate=0.5], rest: Sgd[rate=1.0]]",
                ParameterGroups.of(new Sgd(1))
                        .freeze("layer 1")
                        .onBiases(new Sgd(0.5))
                        .toString());
    }

    @Test
    void biasesCanBeSparedTheDecay() {
        Optimizer spared = ParameterGroups.of(new AdamW(0.1)).onBiases(new Adam(0.1));

        double[] d = once(spared, 0, 0, 0, 0, 0, 0);
        assertArrayEquals(new double[] {-0.001, -0.001, 0, -0.001, -0.001, 0}, d, 1e-18);
    }

    @Test
    void plateauShrinksStepsAfterItsPatience() {
        Optimizer.Run run = new Sgd(1).then(new ReduceOnPlateau(0.5, 2)).start(ParameterLayout.of("x"));
        double[] losses = {9, 8, 8, 8, 8, 8, 7, 7, 7};
        double[] steps = {-1, -1, -1, -0.5, -0.5, -0.25, -0.25, -0.25, -0.125};

        for (int i = 0; i < losses.length; i++) {
            assertEquals(
                    steps[i],
                    run.step(vector(0), new Evaluation(losses[i], vector(1))).getEntry(0),
                    "step " + i);
        }
    }

    @Test
    void plateauOfMiniBatchesLooksAtTheMeanOfAWindow() {
        Optimizer.Run run = new Sgd(1).then(new ReduceOnPlateau(0.5, 1, 2, 0)).start(ParameterLayout.of("x"));
        // means 5, 4, 4: the third window brings nothing
        double[] losses = {1, 9, 0, 8, 8, 0, 0};
        double[] steps = {-1, -1, -1, -1, -1, -0.5, -0.5};

        for (int i = 0; i < losses.length; i++) {
            assertEquals(
                    steps[i],
                    run.step(vector(0), new Evaluation(losses[i], vector(1))).getEntry(0),
                    "step " + i);
        }
    }

    @Test
    void improvementBelowTheThresholdDoesNotCount() {
        Optimizer.Run run = new Sgd(1).then(new ReduceOnPlateau(0.5, 1, 1, 0.1)).start(ParameterLayout.of("x"));

        assertEquals(-1, run.step(vector(0), new Evaluation(10, vector(1))).getEntry(0));
        assertEquals(-0.5, run.step(vector(0), new Evaluation(9.1, vector(1))).getEntry(0));
        assertEquals(-0.5, run.step(vector(0), new Evaluation(8.9, vector(1))).getEntry(0));
    }

    @Test
    void plateauRemembersTheLowestMeanOfAWindow() {
        Optimizer.Run run = new ReduceOnPlateau(0.5, 2, 3, 0).start(ParameterLayout.of("x"));
        for (double loss : new double[] {3, 4, 8, 7}) {
            run.step(vector(0), new Evaluation(loss, vector(1)));
        }

        // scale, lowest, sum, summed, waited
        assertEquals(vector(1, 5, 7, 1, 0), run.state());
    }

    @Test
    void plateauNeedsTheLoss() {
        Optimizer.Run run = new ReduceOnPlateau(0.5, 1).start(ParameterLayout.of("x"));

        assertThrows(IllegalStateException.class, () -> run.step(vector(0), vector(1)));
    }

    @Test
    void averageFollowsWithItsDecay() {
        Averaging average = new Averaging(new Sgd(1).start(ParameterLayout.of("x")), 0.75);
        assertTrue(average.average().isEmpty());

        assertEquals(vector(-4), average.step(vector(8), vector(4)));
        assertEquals(vector(4), average.average().orElseThrow());
        average.step(vector(4), vector(4));
        // 3/4 of 4 and 1/4 of 0
        assertEquals(vector(3), average.average().orElseThrow());
    }

    @Test
    void lbfgsIsRefusedWhereItCannotSearch() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> new ClipValue(1).then(new Lbfgs()).start(LAYOUT));
        assertTrue(thrown.getMessage().contains("Lbfgs[memory=10"), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("mini-batches"), thrown::getMessage);
    }

    @Test
    void lbfgsFindsTheBottomsOfRosenbrockAndBeale() {
        for (String name : new String[] {"rosenbrock", "beale"}) {
            Surface surface = Surface.ALL.get(name);
            Minimum minimum = Minimizer.of(surface.objective())
                    .using(new Lbfgs())
                    .until(Stop.gradientNormBelow(1e-10))
                    .iterations(60)
                    .from(surface.start());
            assertTrue(minimum.value() < 1e-20, name + ": " + minimum);
        }
    }

    @Test
    void endOfALineSearchIsNotComputedTwice() {
        int[] calls = {0};
        Surface bowl = Surface.ALL.get("bowl");
        var counted = org.handgrad.objective.Objective.of(bowl.objective().layout(), bowl.objective()::value, x -> {
            calls[0]++;
            return bowl.objective().evaluate(x).gradient();
        });
        // full steps are taken from the second one on
        Minimum minimum = Minimizer.of(counted).using(new Lbfgs()).iterations(6).from(bowl.start());

        assertEquals(6, minimum.iterations());
        assertTrue(calls[0] <= 10, () -> calls[0] + " gradients for 6 steps");
    }

    @Test
    void varianceOfAConstantGradientIsNotTakenBelowZeroByRounding() {
        Optimizer.Run run = new CentredRmsProp(Schedule.constant(0.01), 0.9, Epsilon.outside(1e-8)).start(LAYOUT);
        for (int t = 0; t < 1000; t++) {
            double[] d = run.step(new ArrayRealVector(6), vector(0.1, 0.3, 0.7, 1e3, -1.1, 3.3e-3))
                    .toArray();
            for (double entry : d) {
                assertTrue(Double.isFinite(entry), "step " + t);
            }
        }
    }
}
