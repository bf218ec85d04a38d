package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.NonFiniteException;
import org.handgrad.objective.Objective;
import org.junit.jupiter.api.Test;

/** The descents of "Review of backpropagation" (Erika Duan, 2025), as published, and what a minimizer promises. */
class MinimizerTest {

    private static final List<String> SQUARE = List.of(
            "2.4000 5.7600",
            "1.4400 2.0736",
            "0.8640 0.7465",
            "0.5184 0.2687",
            "0.3110 0.0967",
            "0.1866 0.0348",
            "0.1120 0.0125",
            "0.0672 0.0045",
            "0.0403 0.0016",
            "0.0242 0.0006",
            "0.0145 0.0002",
            "0.0087 0.0001",
            "0.0052 0.0000",
            "0.0031 0.0000",
            "0.0019 0.0000");

    private static final List<String> ELLIPSE = List.of(
            "2.4000 0.8000 7.6800",
            "1.4400 -0.1600 2.1504",
            "0.8640 0.0320 0.7496",
            "0.5184 -0.0064 0.2689",
            "0.3110 0.0013 0.0968",
            "0.1866 -0.0003 0.0348",
            "0.1120 0.0001 0.0125",
            "0.0672 -0.0000 0.0045",
            "0.0403 0.0000 0.0016",
            "0.0242 -0.0000 0.0006",
            "0.0145 0.0000 0.0002");

    private static Minimizer published(Objective f) {
        return Minimizer.of(f)
                .using(new Sgd(0.2))
                .iterations(20)
                .until(step -> step.gradientNormBefore() < 0.01)
                .keepPath();
    }

    private static String printed(Iteration step) {
        DecimalFormat four = new DecimalFormat("0.0000", DecimalFormatSymbols.getInstance(Locale.ROOT));
        StringBuilder line = new StringBuilder();
        for (double x : step.theta().toArray()) {
            line.append(four.format(x)).append(' ');
        }
        return line + four.format(step.value());
    }

    @Test
    void descentOnTheSquarePrintsThePublishedLines() {
        Minimum minimum = published(Samples.square()).from(4);

        assertEquals(SQUARE, minimum.path().stream().map(MinimizerTest::printed).toList());
        assertEquals(15, minimum.iterations());
    }

    @Test
    void descentOnTheEllipsePrintsThePublishedLines() {
        Minimum minimum = published(Samples.ellipse()).from(4, -4);

        assertEquals(
                ELLIPSE,
                minimum.path().stream().limit(11).map(MinimizerTest::printed).toList());
        assertEquals(15, minimum.iterations());
    }

    @Test
    void resultStandsWhereTheLastStepEnded() {
        Minimum minimum = published(Samples.ellipse()).from(4, -4);

        Iteration last = minimum.path().get(14);
        assertArrayEquals(last.theta().toArray(), minimum.theta().toArray());
        assertEquals(last.value(), minimum.value());
        assertEquals(last.gradientNorm(), minimum.gradientNorm());
        assertEquals(Samples.ellipse().value(minimum.theta()), minimum.value());
    }

    @Test
    void pathIsKeptOnRequestOnly() {
        Minimizer plain = Minimizer.of(Samples.square()).using(new Sgd(0.2)).iterations(3);

        assertTrue(plain.from(4).path().isEmpty());
        assertEquals(3, plain.keepPath().from(4).path().size());
        assertEquals("all 3 iterations done", plain.from(4).reason());
    }

    @Test
    void ruleThatStoppedIsNamed() {
        Minimum minimum = Minimizer.of(Samples.square())
                .using(new Sgd(0.2))
                .until(Stop.valueBelow(0.1).or(Stop.gradientNormBelow(1e-9)))
                .from(4);

        assertEquals(5, minimum.iterations());
        assertEquals("value below 0.1 or gradient norm below 1.0E-9", minimum.reason());
    }

    @Test
    void patienceCountsFromTheLowestValue() {
        // with rate 1 the point jumps between 4 and -4 for ever
        Minimum minimum = Minimizer.of(Samples.square())
                .using(new Sgd(1.0))
                .until(Stop.noImprovementFor(7))
                .from(4);

        assertEquals(7, minimum.iterations());
    }

    @Test
    void startingPointAndPathCannotBeChangedFromOutside() {
        RealVector start = new ArrayRealVector(new double[] {4});
        Minimum minimum =
                published(Samples.square()).until(step -> changes(step)).from(start);

        assertEquals(4, start.getEntry(0));
        assertEquals(2.4, minimum.path().get(0).theta().getEntry(0), 1e-15);
        minimum.theta().set(9);
        assertTrue(minimum.theta().getEntry(0) < 1);
    }

    private static boolean changes(Iteration step) {
        step.theta().set(100);
        return false;
    }

    @Test
    void everyPointIsEvaluatedOnce() {
        int[] calls = {0};
        Objective counted = Objective.of(Samples.square().layout(), x -> x.getEntry(0) * x.getEntry(0), x -> {
            calls[0]++;
            return x.mapMultiply(2);
        });

        Minimizer.of(counted).using(new Sgd(0.2)).iterations(10).from(4);

        assertEquals(11, calls[0]);
    }

    @Test
    void divergenceIsRefusedBeforeTheStep() {
        Minimizer steep = Minimizer.of(Samples.square()).using(new Sgd(1e200));

        NonFiniteException thrown = assertThrows(NonFiniteException.class, () -> steep.from(4));

        assertTrue(
                thrown.getMessage().matches("the value .* Infinity after 1 steps of Sgd\\[rate=1.0E200\\]; lower.*"));
    }

    @Test
    void gradientThatIsNotFiniteIsNamed() {
        Objective broken = Objective.of(
                Samples.ellipse().layout(),
                x -> 1,
                x -> new ArrayRealVector(new double[] {1, x.getEntry(0) < 3.5 ? Double.NaN : 0}));

        NonFiniteException thrown = assertThrows(
                NonFiniteException.class,
                () -> Minimizer.of(broken).using(new Sgd(0.2)).from(4, 4));

        assertTrue(thrown.getMessage().contains("with respect to y it is NaN after 3 steps"), thrown::getMessage);
    }

    @Test
    void firstGradientThatIsNotFiniteIsNamed() {
        Objective broken =
                Objective.of(Samples.square().layout(), x -> 1, x -> new ArrayRealVector(new double[] {Double.NaN}));

        NonFiniteException thrown = assertThrows(
                NonFiniteException.class,
                () -> Minimizer.of(broken).using(new Sgd(0.2)).from(4));

        assertTrue(thrown.getMessage().contains("with respect to x it is NaN after 0 steps"), thrown::getMessage);
    }

    @Test
    void recipeIsNotChangedByItsRefinements() {
        Minimizer base = Minimizer.of(Samples.square()).using(new Sgd(0.2)).iterations(5);
        base.iterations(1).using(new Sgd(0.3)).until(step -> true);

        assertEquals(5, base.from(4).iterations());
        assertEquals(4 * Math.pow(0.6, 5), base.from(4).theta().getEntry(0), 1e-14);
        assertEquals(1, base.iterations(1).from(4).iterations());
    }
}
