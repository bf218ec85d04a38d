package org.handgrad.optim.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules at steps where their value can be worked out in the head, and what they refuse. */
class ScheduleTest {

    private static final double EXACT = 1e-16;

    @Test
    void stepDecayFallsAtItsSteps() {
        Schedule decay = new StepDecay(0.8, 0.5, 10);

        assertEquals(0.8, decay.at(9));
        assertEquals(0.4, decay.at(10));
        assertEquals(0.4, decay.at(19));
        assertEquals(0.1, decay.at(30));
    }

    @Test
    void exponentialFallsEveryStep() {
        assertEquals(0.8, new Exponential(0.8, 0.5).at(0));
        assertEquals(0.1, new Exponential(0.8, 0.5).at(3));
    }

    @Test
    void inverseTimeIsHalvedOnceDecayTimesStepIsOne() {
        assertEquals(0.8, new InverseTime(0.8, 0.01).at(0));
        assertEquals(0.4, new InverseTime(0.8, 0.01).at(100));
    }

    @Test
    void polynomialGoesFromRateToEndAndStays() {
        Phase square = new Polynomial(0.9, 0.1, 2, 10);

        assertEquals(0.9, square.at(0));
        assertEquals(0.1 + 0.8 / 4, square.at(5), EXACT);
        assertEquals(0.1, square.at(10));
        assertEquals(0.1, square.at(1000));
        assertEquals(0.5, Polynomial.linear(0.9, 0.1, 10).at(5), EXACT);
    }

    @Test
    void cosineIsHalfWayInTheMiddle() {
        Phase cosine = new Cosine(0.9, 0.1, 10);

        assertEquals(0.9, cosine.at(0));
        assertEquals(0.5, cosine.at(5), EXACT);
        assertEquals(0.1, cosine.at(10));
        assertEquals(0.1, cosine.at(11));
        // a third of the way the cosine is 1/2
        assertEquals(0.75, new Cosine(1, 9).at(3), EXACT);
    }

    @Test
    void warmUpReachesItsRateWithItsLastStep() {
        Phase warm = new WarmUp(0.5, 5);

        assertEquals(0.1, warm.at(0), EXACT);
        assertEquals(0.2, warm.at(1), EXACT);
        assertEquals(0.5, warm.at(4));
        assertEquals(0.5, warm.at(9));
    }

    @Test
    void oneCycleHasTheTurningPointsOfPyTorch() {
        // torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=20) of PyTorch 1.13, steps 0, 2, 5, 10 and 19
        Schedule cycle = new OneCycle(1, 20);

        assertEquals(0.04, cycle.at(0), EXACT);
        assertEquals(0.3716718427000253, cycle.at(2), 1e-15);
        assertEquals(1, cycle.at(5), EXACT);
        assertEquals(0.7169430017913008, cycle.at(10), 1e-15);
        assertEquals(4e-6, cycle.at(19), EXACT);
        assertEquals(4e-6, cycle.at(100), EXACT);
    }

    @Test
    void phasesFollowEachOther() {
        Schedule joined =
                new WarmUp(0.5, 5).then(Schedule.constant(0.5).lasting(3)).then(new Exponential(0.4, 0.5));

        assertEquals(0.1, joined.at(0), EXACT);
        assertEquals(0.5, joined.at(4));
        assertEquals(0.5, joined.at(7));
        assertEquals(0.4, joined.at(8));
        assertEquals(0.2, joined.at(9));
        assertEquals(0.1, joined.at(10));
    }

    @Test
    void phasesJoinToOnePhase() {
        Phase joined = new WarmUp(0.5, 5).then(new Cosine(0.5, 10));

        assertEquals(15, joined.steps());
        assertEquals(new Cosine(0.5, 10).at(9), joined.at(14));
        assertEquals(0, joined.at(15), "stays where the cosine ends");
        assertEquals(0, joined.then(Schedule.constant(3)).at(14) - joined.at(14));
        assertEquals(3, joined.then(Schedule.constant(3)).at(15));
    }

    @Test
    void scheduleMayCountEpochs() {
        Schedule perEpoch = new Exponential(0.8, 0.5).every(100);

        assertEquals(0.8, perEpoch.at(99));
        assertEquals(0.4, perEpoch.at(100));
    }

    @Test
    void endsOfTheAllowedRangesAreAllowed() {
        assertEquals(0.8, new StepDecay(0.8, 1, 10).at(30));
        Schedule still = step -> 0;
        assertEquals(0, still.checkedAt(7));
    }

    @Test
    void infiniteRateIsRefused() {
        Schedule broken = step -> Double.POSITIVE_INFINITY;
        String message = assertThrows(IllegalStateException.class, () -> broken.checkedAt(7))
                .getMessage();
        assertTrue(message.endsWith("returned Infinity at step 7"), message);
    }

    @Test
    void onlyANegativeRateIsCalledAscent() {
        String message = assertThrows(IllegalArgumentException.class, () -> Schedule.constant(0))
                .getMessage();
        assertTrue(message.startsWith("rate must be a finite number > 0 but is 0.0"), message);
        assertFalse(message.contains("ascent"), message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row(() -> new StepDecay(0, 0.5, 10), "rate.* 0"),
                row(() -> new StepDecay(1, 0, 10), "factor.*\\(0,1\\].* 0"),
                row(() -> new StepDecay(1, 1.1, 10), "factor.*\\(0,1\\].* 1.1"),
                row(() -> new StepDecay(1, 0.5, 0), "every.*>= 1.* 0"),
                row(() -> new Exponential(1, Double.NaN), "factor.*NaN"),
                row(() -> new InverseTime(1, -1), "decay.*>= 0.* -1"),
                row(() -> new Polynomial(-1, 0, 1, 1), "rate.*>= 0.* -1"),
                row(() -> new Polynomial(1, -1, 1, 1), "end.*>= 0.* -1"),
                row(() -> new Polynomial(1, 0, 0, 1), "power.*> 0.* 0"),
                row(() -> new Polynomial(1, 0, 1, 0), "steps.*>= 1.* 0"),
                row(() -> new Cosine(1, 0), "steps.*>= 1.* 0"),
                row(() -> new Cosine(-1, 5), "rate.*>= 0.* -1"),
                row(() -> new Cosine(1, -1, 5), "end.*>= 0.* -1"),
                row(() -> new WarmUp(1, -3), "steps.*>= 1.* -3"),
                row(() -> new WarmUp(0, 3), "rate.*> 0.* 0"),
                row(() -> new OneCycle(1, 1), "steps - 1.* 0"),
                row(() -> new OneCycle(0, 10), "rate.*> 0.* 0"),
                row(() -> new OneCycle(1, 10, 1, 25, 1e4), "share.*\\[0,1\\).* 1"),
                row(() -> new OneCycle(1, 10, 0, 25, 1e4), "share.*> 0.* 0"),
                row(() -> new OneCycle(1, 10, 0.3, 0.5, 1e4), "start.* -0.5"),
                row(() -> new OneCycle(1, 10, 0.3, 25, 0), "end.*> 0.* 0"),
                row(() -> Schedule.constant(1).every(0), "steps.*>= 1.* 0"),
                row(() -> Schedule.constant(1).lasting(0), "steps.*>= 1.* 0"));
    }

    private static Arguments row(Executable call, String message) {
        return arguments(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void wrongScheduleIsExplained(String message, Executable call) {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, call);
        assertTrue(Pattern.compile(message).matcher(thrown.getMessage()).find(), thrown::getMessage);
    }
}
