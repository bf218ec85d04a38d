package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.loss.BinaryCrossEntropy;
import org.handgrad.loss.CrossEntropy;
import org.handgrad.loss.KullbackLeibler;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;

/** Where the function ends nearby, steps stay inside: a loss on probabilities refuses -1e-6 and 1.000001. */
class BorderProperties {

    private static final List<Loss> ON_PROBABILITIES =
            List.of(new BinaryCrossEntropy(), new CrossEntropy(), new KullbackLeibler());

    /** A loss whose gradient is larger than it should be by a factor. */
    private record Times(double factor, Loss loss) implements Loss {

        @Override
        public double value(RealMatrix predictions, RealMatrix targets) {
            return loss.value(predictions, targets);
        }

        @Override
        public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
            return loss.gradient(predictions, targets).scalarMultiply(factor);
        }
    }

    private static FlatMatrix row(double... entries) {
        return FlatMatrix.of(new double[][] {entries});
    }

    private static GradientReport check(double factor, Loss loss, double p, double... targets) {
        return GradientCheck.of(new Times(factor, loss), row(p, 1 - p), row(targets))
                .run();
    }

    /** Beyond that the logarithm bends within the steps that measure its noise, and there is nothing to be seen. */
    private static final double SEEN = 6;

    @Property(tries = 60)
    void nearTheBorderRightIsToldFromWrong(@ForAll @DoubleRange(min = 1, max = SEEN) double exponent) {
        double p = Math.pow(10, -exponent);
        for (Loss loss : ON_PROBABILITIES) {
            for (double[] targets : new double[][] {{1, 0}, {0, 1}, {0.5, 0.5}}) {
                GradientReport right = check(1, loss, p, targets);
                assertTrue(right.passed(), () -> p + " " + right);
                GradientReport wrong = check(1.01, loss, p, targets);
                assertTrue(wrong.hasFailures(), () -> p + " " + wrong);
            }
        }
    }

    @Example
    void onTheBorderTheSlopeOfTheInnerSideCounts() {
        for (Loss loss : ON_PROBABILITIES) {
            GradientReport right = check(1, loss, 0, 0, 1);
            assertEquals(Verdict.PASS, right.verdict(), right::toString);
            assertEquals(Verdict.FAIL, check(2, loss, 0, 0, 1).verdict());
        }
    }

    @Property(tries = 60)
    void nearerStillTheRightGradientIsNotBlamedAndAWrongOneDoesNotPass(
            @ForAll @DoubleRange(min = SEEN, max = 17) double exponent) {
        double p = Math.pow(10, -exponent);
        double almostOne = 1 - Math.max(p, 1.2e-16);
        for (Loss loss : ON_PROBABILITIES) {
            for (double[] targets : new double[][] {{1, 0}, {0.3, 0.7}}) {
                GradientCheck right = GradientCheck.of(loss, row(p, almostOne), row(targets));
                assertFalse(right.run().hasFailures(), () -> p + " " + right.run());
                GradientCheck wrong = GradientCheck.of(new Times(1.01, loss), row(p, almostOne), row(targets));
                assertFalse(wrong.run().passed(), () -> p + " " + wrong.run());
            }
        }
    }

    @Example
    void randomDirectionsStayInsideToo() {
        GradientCheck check = GradientCheck.of(new CrossEntropy(), row(1e-6, 1 - 1e-6), row(0.5, 0.5))
                .fast();
        check.assertPassed();
        GradientCheck wrong = GradientCheck.of(new Times(2, new CrossEntropy()), row(1e-6, 1 - 1e-6), row(0.5, 0.5));
        assertTrue(wrong.fast().run().hasFailures());
    }

    @Example
    void aFunctionThatRefusesEveryStepSaysAlongWhat() {
        ToDoubleFunction<double[]> onTheSimplex = x -> {
            if (x[0] + x[1] != 1) {
                throw new IllegalArgumentException("probabilities must add up to 1 but add up to " + (x[0] + x[1]));
            }
            return x[0] * x[0];
        };
        GradientCheck check = GradientCheck.of(onTheSimplex, x -> new double[] {2 * x[0], 0}, 0.25, 0.75);
        CheckSetupException e = assertThrows(CheckSetupException.class, check::run);
        assertTrue(
                e.getMessage()
                        .matches("the function refuses steps of 5\\.8.*E-11.* along x\\[0\\].*add up to 1 .*inside.*"),
                e::getMessage);
        assertSame(IllegalArgumentException.class, e.getCause().getClass());
        CheckSetupException fast = assertThrows(CheckSetupException.class, check.fast()::run);
        assertTrue(fast.getMessage().matches(".* along a random direction.*full\\(\\)"), fast::getMessage);
    }

    @Example
    void aFunctionThatChangesItsArgumentInAStepIsStillRefused() {
        CheckSetupException e = assertThrows(CheckSetupException.class, () -> GradientCheck.of(
                        x -> {
                            double f = x[0];
                            x[0] = f < 1 ? 7 : f;
                            return f;
                        },
                        x -> new double[] {1},
                        1)
                .run());
        assertTrue(e.getMessage().contains("changed its argument"), e::getMessage);
    }
}
