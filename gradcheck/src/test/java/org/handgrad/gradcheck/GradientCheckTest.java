package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Relu;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.loss.SquaredError;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    /** Text D: a 3-4-2 sigmoid network and five random samples, drawn after the weights. */
    private static GradientCheck chapter18() {
        NumpyRandom random = new NumpyRandom(42);
        Network network = Network.builder()
                .inputs(3)
                .dense(4)
                .sigmoid()
                .dense(2)
                .sigmoid()
                .initializer(Xavier.normal())
                .random(random)
                .build();
        Batch batch = Batch.of(Draw.normal(5, 3, random), Draw.normal(5, 2, random));
        return GradientCheck.of(network, SquaredError.halfMeanDistance(), batch);
    }

    @Test
    void chapter18PassesInEveryBlock() {
        GradientReport report = chapter18().assertPassed();
        assertEquals(4, report.blocks().size());
        for (BlockReport block : report.blocks()) {
            assertEquals(block.block().size(), block.count(Verdict.PASS));
            assertTrue(block.relativeError() < 1e-9, report::toString);
            assertTrue(block.power().worst() <= 2e-5, report::toString);
        }
    }

    @Test
    void aWrongEntryIsNamedWithBothValues() {
        Objective right = Network.builder()
                .inputs(3)
                .dense(2)
                .seed(1)
                .build()
                .objective(SquaredError.meanDistance(), Batch.of(new double[][] {{1, 2, 3}}, new double[][] {{1, 0}}));
        RealVector theta = Vectors.wrap(new double[] {.1, .2, .3, .4, .5, .6, .7, .8});
        RealVector g = right.evaluate(theta).gradient();
        GradientReport report = GradientCheck.of(right, theta)
                .withGradient(t -> {
                    RealVector wrong = right.evaluate(t).gradient();
                    wrong.setEntry(3, 0);
                    return wrong;
                })
                .run();
        assertTrue(report.hasFailures());
        assertFalse(report.passed());
        BlockReport weights = report.block("layer 1 weights");
        assertEquals(1, weights.count(Verdict.FAIL));
        Coordinate worst = weights.worst().orElseThrow();
        assertEquals("layer 1 weights[1,1]", worst.name());
        assertEquals(0, worst.claimed());
        assertEquals(g.getEntry(3), worst.numeric(), 1e-9 * Math.abs(g.getEntry(3)));
        assertEquals(1, worst.relativeError());
        assertEquals(Verdict.PASS, report.block("layer 1 bias").verdict());
    }

    @Test
    void theAssertionCarriesTheWholeReport() {
        ToDoubleFunction<double[]> f = x -> x[0] * x[0] + 3 * x[1] * x[1];
        GradientCheck.of(f, x -> new double[] {2 * x[0], 6 * x[1]}, 1.5, -0.5).assertPassed();
        GradientCheck wrong = GradientCheck.of(f, x -> new double[] {2 * x[0], 3 * x[1]}, 1.5, -0.5);
        AssertionError error = assertThrows(AssertionError.class, wrong::assertPassed);
        assertTrue(error.getMessage().contains(wrong.run().toString()));
        assertTrue(error.getMessage().contains("worst x[1]: claimed -1.500000e+00, numeric -3.000000e+00"));
    }

    @Test
    void anObjectiveIsCheckedWhereItIsAsked() {
        Objective f = Objective.of(
                ParameterLayout.of("x", "y"),
                t -> t.getEntry(0) * t.getEntry(0) + 3 * t.getEntry(1) * t.getEntry(1),
                t -> Vectors.wrap(new double[] {2 * t.getEntry(0), 6 * t.getEntry(1)}));
        GradientReport report =
                GradientCheck.of(f, Vectors.wrap(new double[] {4, -4})).assertPassed();
        assertEquals(8, report.block("x").worst().orElseThrow().numeric(), 1e-8);
        assertEquals(-24, report.block("y").worst().orElseThrow().numeric(), 1e-8);
    }

    @Test
    void anUpdateIsCheckedByTheGradientItMustHaveUsed() {
        Objective f = Network.builder()
                .inputs(2)
                .dense(2)
                .tanh()
                .seed(3)
                .build()
                .objective(SquaredError.meanDistance(), Batch.of(new double[][] {{1, 2}}, new double[][] {{1, 0}}));
        RealVector theta = Vectors.wrap(new double[] {.1, .2, .3, .4, .5, .6});
        GradientCheck check = GradientCheck.of(f, theta);
        check.withStep(0.1, t -> t.subtract(f.evaluate(t).gradient().mapMultiply(0.1)))
                .assertPassed();
        assertTrue(check.withStep(0.1, t -> t.add(f.evaluate(t).gradient().mapMultiply(0.1)))
                .run()
                .hasFailures());
    }

    /** A layer takes two seeds in a row, one for its parameters and one for what comes back to it. */
    @Test
    void everySeedUpToTheLargestIsOne() {
        FlatMatrix inputs = FlatMatrix.of(new double[][] {{1, 2}, {-1, 0.5}});
        for (GradientCheck check :
                List.of(chapter18(), GradientCheck.of(new Dense(2, 3, Xavier.normal(), new Constant(0)), inputs))) {
            check.withSeed(0).assertPassed();
            check.withSeed(Integer.MAX_VALUE).assertPassed();
            check.withSeed(Integer.MAX_VALUE).fast().assertPassed();
        }
    }

    @Test
    void aReluOnItsKinkIsNoFailure() {
        GradientReport report = GradientCheck.of(new Relu(), FlatMatrix.of(new double[][] {{0, 1, -1}}))
                .run();
        assertTrue(report.passed(), report::toString);
        assertEquals(1, report.block("inputs").count(Verdict.KINK));
    }

    @Test
    void anotherSlopeThanThatOfEitherSideIsAFailure() {
        Elementwise steep = new Elementwise() {
            @Override
            public double value(double z) {
                return Math.max(0, z);
            }

            @Override
            public double derivative(double z) {
                return z > 0 ? 1 : z < 0 ? 0 : 1.5;
            }

            @Override
            public double[] kinks() {
                return new double[] {0};
            }
        };
        GradientReport report = GradientCheck.of(steep, FlatMatrix.of(new double[][] {{0, 1, -1}}))
                .run();
        assertEquals(1, report.block("inputs").count(Verdict.FAIL), report::toString);
    }

    @Test
    void kinksBesideThePointAreSteppedOver() {
        double[][] z = {{3e-6, -2e-6, 5e-5, -1e-3}};
        GradientReport report = GradientCheck.of(new Relu(), FlatMatrix.of(z)).run();
        assertEquals(
                4,
                report.block("inputs").count(Verdict.PASS)
                        + report.block("inputs").count(Verdict.NO_INFORMATION));
        assertEquals(2, report.block("inputs").count(Verdict.PASS), report::toString);
        GradientReport half = GradientCheck.of(
                        new WrongPieces.Curve(x -> Math.max(0, x), x -> 0.5, 0), FlatMatrix.of(z))
                .run();
        assertEquals(4, half.block("inputs").count(Verdict.FAIL), half::toString);
    }

    @Test
    void aKinkThatNobodyDeclaredIsFoundByItsSlopes() {
        ToDoubleFunction<double[]> abs = x -> Math.abs(x[0]) + x[1];
        GradientReport report = GradientCheck.of(abs, x -> new double[] {Math.signum(x[0]), 1}, 0, 1)
                .run();
        assertEquals(1, report.block("x").count(Verdict.KINK), report::toString);
        assertTrue(GradientCheck.of(abs, x -> new double[] {1.2, 1}, 0, 1).run().hasFailures());
    }

    @Test
    void aFlatFunctionShowsNothing() {
        GradientReport report =
                GradientCheck.of(x -> 7, x -> new double[x.length], 1, 2).run();
        assertEquals(Verdict.NO_INFORMATION, report.verdict());
        assertFalse(report.passed());
        assertFalse(report.hasFailures());
    }

    @Test
    void aRandomFunctionIsRefused() {
        double[] calls = {0};
        CheckSetupException e = assertThrows(
                CheckSetupException.class, () -> GradientCheck.of(x -> x[0] + calls[0]++, x -> new double[] {1}, 1)
                        .run());
        assertTrue(
                e.getMessage().matches("(?s).*not deterministic: 1\\.0, then 2\\.0.*freeze.*Dropout.*"), e::getMessage);
    }

    @Test
    void aGradientOfAnotherLengthIsRefused() {
        ShapeException e =
                assertThrows(ShapeException.class, () -> GradientCheck.of(x -> x[0], x -> new double[] {1}, 1, 2)
                        .run());
        assertTrue(e.getMessage().matches(".*1 entries.*2 parameters.*x 1x2.*"), e::getMessage);
    }

    @Test
    void aFunctionThatIsNotFiniteBesideThePointIsRefused() {
        NonFiniteException e = assertThrows(NonFiniteException.class, () -> GradientCheck.of(
                        x -> Math.sqrt(x[1] - 1), x -> new double[] {0, 1}, 5, 1)
                .run());
        assertTrue(e.getMessage().matches(".*NaN at .*x\\[1\\] - .*"), e::getMessage);
    }

    @Test
    void theCallersArrayHoldsItsBitsAgainEvenAfterAnException() {
        double[] x = {0.1, 0.2, 0.3};
        double[] first = x.clone();
        GradientCheck.of(y -> x[0] * x[1] + x[2], y -> new double[] {x[1], x[0], 1}, x)
                .assertPassed();
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, x);
        IllegalStateException thrown = new IllegalStateException("boom");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> GradientCheck.of(
                        y -> {
                            if (y[2] != 0.3) {
                                throw thrown;
                            }
                            return y[0];
                        },
                        y -> new double[] {1, 0, 0},
                        x)
                .run());
        assertSame(thrown, e);
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, x);
    }
}
