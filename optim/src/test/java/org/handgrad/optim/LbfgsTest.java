package org.handgrad.optim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the numbers come to their ends. */
class LbfgsTest {

    /** There the gradient, and its change from step to step, vanishes faster than the point. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, -3})
    void aFlatMinimumIsApproachedUntilNothingIsLeft(double x) {
        Objective f = Objective.of(
                ParameterLayout.of("x", "y"),
                theta -> theta.map(t -> t * t * t * t).getL1Norm(),
                theta -> theta.map(t -> 4 * t * t * t));

        Minimum minimum = Minimizer.of(f).using(new Lbfgs()).from(x, x + 1);

        assertTrue(minimum.value() < 1e-200, minimum::toString);
    }

    /** The square of such a gradient's length is more than the largest number. */
    @ParameterizedTest
    @ValueSource(doubles = {1e155, 1e160, 1e200})
    void aSteepSlopeIsGoneDown(double steepness) {
        Minimum minimum = Minimizer.of(Samples.bowl("x y", steepness, steepness))
                .using(new Lbfgs())
                .iterations(50)
                .from(1, 2);

        assertTrue(minimum.value() < 1e-6 * steepness, minimum::toString);
    }
}
