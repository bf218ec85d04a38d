package org.handgrad.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.contract.Agree;
import org.handgrad.matrix.FlatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pointwise losses by hand, at their kinks and far out, and what they refuse. */
class PointwiseTest {

    /** Some roundings of numbers that are subnormal. */
    private static final double TINY = 16 * Double.MIN_VALUE;

    private static RealMatrix row(double... numbers) {
        return FlatMatrix.of(new double[][] {numbers});
    }

    private static void assertMessage(String part, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void sumOverOutputsMeanOverSamples() {
        FlatMatrix p = FlatMatrix.of(new double[][] {{1, -2}, {3, 0}});
        FlatMatrix y = FlatMatrix.zeros(2, 2);
        assertEquals(3, new AbsoluteError().value(p, y));
        assertEquals(1.5, new AbsoluteError().meanOverElements().value(p, y));
        assertEquals(
                -0.25, new AbsoluteError().meanOverElements().gradient(p, y).getEntry(0, 1));
        assertEquals(
                "AbsoluteError.meanOverElements",
                new AbsoluteError().meanOverElements().toString());
    }

    @Test
    void derivativesAtKinksAreThoseDocumented() {
        assertEquals(0, new AbsoluteError().derivative(2, 2));
        assertEquals(0, new Hinge().derivative(1, 1));
        assertEquals(0, new Hinge().derivative(-1, -1));
        assertEquals(-1, new Hinge().derivative(0.5, 1));
        assertEquals(1, new Hinge().derivative(0.5, -1));
    }

    @Test
    void huberIsASquareInsideAndLinesOutside() {
        Huber huber = new Huber(2);
        assertEquals(0.5, huber.value(1, 0));
        assertEquals(2, huber.value(-2, 0));
        assertEquals(8, huber.value(5, 0));
        assertEquals(1, huber.derivative(1, 0));
        assertEquals(-2, huber.derivative(-9, 0));
    }

    @Test
    void logCoshKeepsItsDigitsAtBothEnds() {
        // ln cosh d = d²/2 − d⁴/12 + ..., and |d| − ln 2 far out
        assertEquals(5e-17, new LogCosh().value(1e-8, 0), 1e-31);
        assertEquals(1e6 - Math.log(2), new LogCosh().value(0, 1e6), 1e-9);
        assertEquals(0.4337808304830271, new LogCosh().value(1, 0), 1e-15);
        assertEquals(0.4337808304830271, new LogCosh().value(Math.nextDown(1.0), 0), 1e-15);
    }

    @Test
    void crossEntropyOnLogitsIsFiniteWhereTheOneOnProbabilitiesIsNot() {
        assertEquals(Double.POSITIVE_INFINITY, new BinaryCrossEntropy().value(1, 0));
        assertEquals(1000, new SigmoidCrossEntropy().value(1000, 0));
        assertEquals(0, new SigmoidCrossEntropy().value(-1000, 0));
        assertEquals(4.248354255291589e-18, new SigmoidCrossEntropy().value(40, 1), 1e-32);
        assertEquals(-4.248354255291589e-18, new SigmoidCrossEntropy().derivative(40, 1), 1e-32);
        assertEquals(0.6931471805599453, new SigmoidCrossEntropy().value(0, 0.3), 1e-15);
    }

    @Test
    void certainTargetsMakeNoNotANumber() {
        assertEquals(0, new BinaryCrossEntropy().value(1, 1));
        assertEquals(0, new BinaryCrossEntropy().value(0, 0));
        assertEquals(-1, new BinaryCrossEntropy().derivative(1, 1));
        assertEquals(1, new BinaryCrossEntropy().derivative(0, 0));
        assertEquals(0, new KullbackLeibler().value(0, 0));
        assertEquals(0, new KullbackLeibler().derivative(0, 0));
        assertEquals(Double.POSITIVE_INFINITY, new KullbackLeibler().value(0, 1));
    }

    /** 10⁻³²⁰ is 2024 times the smallest double, 2⁻¹⁰⁷⁴: its inverse overflows, the logarithm of that does not. */
    @Test
    void divergenceIsFiniteWhereTheQuotientOverflows() {
        double lost = 1074 * Math.log(2) - Math.log(2024);
        assertEquals(lost, new KullbackLeibler().value(1e-320, 1), 1e-12);
        assertEquals((lost - Math.log(2)) / 2, new KullbackLeibler().value(1e-320, 0.5), 1e-12);
        assertEquals(lost, new KullbackLeibler().value(variable(1e-320), 1).getValue(), 1e-12);
        assertEquals(lost, new CrossEntropy().value(row(1e-320, 1), row(1, 0)), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, new KullbackLeibler().value(0, 1e-320));
    }

    @Test
    void divergenceAndItsFormulaAgreeAtBothEnds() {
        KullbackLeibler loss = new KullbackLeibler();
        for (double p : new double[] {1e-300, 1e-160, 0.3, 1}) {
            for (double y : new double[] {1e-320, 1e-300, 0.3, 1}) {
                double value = loss.value(p, y);
                double slope = loss.derivative(p, y);
                DerivativeStructure formula = loss.value(variable(p), y);
                assertEquals(value, formula.getValue(), 1e-12 * Math.abs(value) + 1e-15 * y + TINY);
                assertEquals(slope, formula.getPartialDerivative(1), 1e-15 * Math.abs(slope) + TINY);
            }
        }
    }

    /** Certain and even against a fair coin: ln 2 and 0 nats. */
    @Test
    void divergenceFromAFairCoin() {
        assertEquals(0.6931471805599453, new KullbackLeibler().value(row(0.5, 0.5), row(1, 0)), 1e-15);
        assertEquals(0, new KullbackLeibler().value(row(0.5, 0.5), row(0.5, 0.5)));
    }

    @Test
    void targetsThatMeanNothingAreRefused() {
        assertMessage("sample 0, class 1 is 2.0", () -> new BinaryCrossEntropy().requireTargets(row(1, 2)));
        assertMessage("is -1.0; labels -1 and +1", () -> new SigmoidCrossEntropy().requireTargets(row(-1)));
        assertMessage("sample 0, output 1 is 0.0", () -> new Hinge().requireTargets(row(1, 0)));
        assertMessage("adds up to 0.5", () -> new KullbackLeibler().requireTargets(row(0.25, 0.25)));
        assertMessage("adds up to 0.5", () -> new Weighted(new KullbackLeibler(), 1).requireTargets(row(0.25, 0.25)));
        assertMessage("[0,1]", () -> new BinaryCrossEntropy().meanOverElements().requireTargets(row(7)));
    }

    @Test
    void predictionsThatAreNoProbabilitiesAreRefused() {
        assertMessage("1.5; are these logits? then use SigmoidCrossEntropy", () -> new BinaryCrossEntropy()
                .value(row(1.5), row(1)));
        assertMessage("-0.5; are these logits? then use SoftmaxCrossEntropy", () -> new KullbackLeibler()
                .value(row(-0.5, 1.5), row(0, 1)));
        assertMessage("Infinity; are these logits? then use SoftmaxCrossEntropy", () -> new CrossEntropy()
                .value(row(Double.NaN, Double.POSITIVE_INFINITY), row(0, 1)));
    }

    /** Also under a target of 0, which adds nothing otherwise. */
    @Test
    void predictionsThatAreNoNumbersShowInValueAndGradient() {
        for (Loss loss : List.of(new BinaryCrossEntropy(), new CrossEntropy(), new KullbackLeibler())) {
            for (RealMatrix y : List.of(row(1, 0), row(0, 1))) {
                RealMatrix p = row(Double.NaN, 0.5);
                assertEquals(Double.NaN, loss.value(p, y), loss::toString);
                assertEquals(Double.NaN, loss.gradient(p, y).getEntry(0, 0), loss::toString);
                assertTrue(Double.isFinite(loss.gradient(p, y).getEntry(0, 1)), loss::toString);
            }
            assertMessage("sample 0, class 1 is NaN", () -> loss.requireTargets(row(1, Double.NaN)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aDeltaThatIsNotPositiveIsRefused(double delta) {
        assertMessage("delta", () -> new Huber(delta));
    }

    private static DerivativeStructure variable(double p) {
        return new DerivativeStructure(1, 1, 0, p);
    }

    @Test
    void certaintyThatProvesRightCostsNothingAlsoInTheFormulas() {
        Agree.within(0, new BinaryCrossEntropy().value(variable(0), 0).getValue(), 0, "no, as predicted");
        Agree.within(0, new BinaryCrossEntropy().value(variable(1), 1).getValue(), 0, "yes, as predicted");
        Agree.within(0, new KullbackLeibler().value(variable(0), 0).getValue(), 0, "divergence");
        RealMatrix certain = row(1, 0);
        Agree.within(0, new CrossEntropy().value(certain, certain), 0, "cross-entropy");
        assertEquals(row(-1, 0), new CrossEntropy().gradient(certain, certain));
        DerivativeStructure[][] p = {{variable(1), variable(0)}};
        DerivativeStructure formula = new CrossEntropy().value(p, new double[][] {{1, 0}});
        Agree.within(0, formula.getValue(), 0, "cross-entropy by its formula");
    }

    @Test
    void theFormulaOfHingeIsFlatAtItsKink() {
        DerivativeStructure atTheMargin = new Hinge().value(variable(1), 1);
        Agree.within(0, atTheMargin.getPartialDerivative(1), 0, "slope");
    }

    @Test
    void hingeTakesBothOfItsLabels() {
        new Hinge().requireTargets(row(-1, 1));
        assertMessage("sample 0, output 1 is 0.0", () -> new Hinge().requireTargets(row(-1, 0)));
    }

    @Test
    void lossesAreCalledByTheirNames() {
        List<Loss> losses = List.of(
                new BinaryCrossEntropy(),
                new CrossEntropy(),
                new Hinge(),
                new KullbackLeibler(),
                new LogCosh(),
                new SigmoidCrossEntropy(),
                new SoftmaxCrossEntropy());
        for (Loss loss : losses) {
            assertEquals(loss.getClass().getSimpleName(), loss.toString());
        }
        assertEquals("SquaredError.meanDistance", SquaredError.meanDistance().toString());
        assertEquals("Weighted(Hinge, 2 weights from 0.5 to 2.0)", new Weighted(new Hinge(), 2, 0.5).toString());
    }
}
