package org.handgrad.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Tanh;
import org.handgrad.gradcheck.StudentNetwork.Bug;
import org.handgrad.gradcheck.StudentNetwork.Kind;
import org.junit.jupiter.api.Test;

/** The step sweep, the Taylor remainder and the second opinion. */
class CurvesTest {

    private static GradientCheck check(Bug bug) {
        return new StudentNetwork(5, 0, Kind.TANH, Kind.SIGMOID, false).check(bug);
    }

    @Test
    void theErrorOfADifferenceQuotientIsAVWithItsFootNearTheRule() {
        StepSweep sweep = check(Bug.NONE).sweep(0);
        assertEquals("layer 1 weights[0,0]", sweep.name());
        double foot = Math.log10(sweep.best().step() / sweep.rule());
        assertTrue(Math.abs(foot) < 2, () -> "best " + sweep.best() + ", rule " + sweep.rule());
        StepSweep.Point widest = sweep.points().get(2);
        StepSweep.Point narrowest = sweep.points().get(sweep.points().size() - 1);
        assertTrue(widest.twoSided() > 1e4 * sweep.best().twoSided());
        assertTrue(narrowest.twoSided() > 1e4 * sweep.best().twoSided());
    }

    @Test
    void truncationFallsWithTheSquareOfTheStepAndFasterThanOnOneSide() {
        StepSweep sweep = GradientCheck.of(x -> Math.exp(x[0]), x -> new double[] {Math.exp(x[0])}, 0.5)
                .sweep(0);
        StepSweep.Point wide = sweep.points().get(4);
        StepSweep.Point narrow = sweep.points().get(8);
        assertEquals(100, wide.twoSided() / narrow.twoSided(), 1);
        assertEquals(10, wide.oneSided() / narrow.oneSided(), 0.5);
    }

    @Test
    void theRemainderOfARightGradientHasSlopeTwoAndThatOfAWrongOneSlopeOne() {
        assertEquals(2, check(Bug.NONE).taylor().slope(), 0.05);
        for (Bug bug : new Bug[] {Bug.SIGN, Bug.NO_SLOPE, Bug.BIAS_MEAN, Bug.RESHAPED}) {
            assertEquals(1, check(bug).taylor().slope(), 0.05, bug::toString);
        }
    }

    @Test
    void theSecondOpinionAgreesAndTellsAnotherSlope() {
        for (double z = -15; z <= 15; z += 0.37) {
            assertTrue(SecondOpinion.of(new Sigmoid(), z).agree());
            assertTrue(SecondOpinion.of(new Tanh(), z).agree());
        }
        assertTrue(!new SecondOpinion(1, 0.2, 0.2000001).agree());
    }
}
