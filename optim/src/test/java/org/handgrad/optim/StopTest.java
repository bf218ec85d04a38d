package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.handgrad.objective.Evaluation;
import org.junit.jupiter.api.Test;

/** When rules hold, at a value of 2, a gradient of length 5 and a lowest value that is 3 steps old. */
class StopTest {

    private static final Evaluation AT = new Evaluation(2, new ArrayRealVector(new double[] {3, -4}));
    private static final Milestone HERE = new Iteration(7, new ArrayRealVector(2), AT, AT, 3);

    @Test
    void belowMeansBelow() {
        assertFalse(Stop.valueBelow(2).test(HERE));
        assertTrue(Stop.valueBelow(Math.nextUp(2.0)).test(HERE));
        assertFalse(Stop.lossBelow(2).test(HERE));
        assertTrue(Stop.lossBelow(Math.nextUp(2.0)).test(HERE));
        assertFalse(Stop.gradientNormBelow(5).test(HERE));
        assertTrue(Stop.gradientNormBelow(Math.nextUp(5.0)).test(HERE));
    }

    @Test
    void patienceEndsWithItsLastStep() {
        assertTrue(Stop.noImprovementFor(3).test(HERE));
        assertFalse(Stop.noImprovementFor(4).test(HERE));
    }

    @Test
    void rulesAreJoinedByOrAndByAnd() {
        Stop holds = Stop.valueBelow(3);
        Stop fails = Stop.gradientNormBelow(1);
        assertTrue(holds.or(fails).test(HERE));
        assertTrue(fails.or(holds).test(HERE));
        assertFalse(fails.or(fails).test(HERE));
        assertTrue(holds.and(holds).test(HERE));
        assertFalse(holds.and(fails).test(HERE));
        assertFalse(fails.and(holds).test(HERE));
        assertEquals(
                "value below 3.0 and gradient norm below 1.0", holds.and(fails).toString());
    }
}
