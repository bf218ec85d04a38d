package org.handgrad.optim.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** O14: the value depends on the step alone, is finite and never negative, and falls or rises where that is promised. */
class ScheduleProperties {

    @Provide
    Arbitrary<Schedule> falling() {
        return Arbitraries.of(List.of(
                Schedule.constant(0.3),
                new StepDecay(0.3, 0.7, 13),
                new Exponential(0.3, 0.99),
                new InverseTime(0.3, 0.1),
                new Polynomial(0.3, 0.01, 1.7, 300),
                new Cosine(0.3, 0.01, 300),
                new Cosine(0.3, 300).every(7)));
    }

    @Provide
    Arbitrary<Schedule> any() {
        return Arbitraries.oneOf(
                falling(),
                Arbitraries.of(List.of(
                        new WarmUp(0.3, 100),
                        new OneCycle(0.3, 300),
                        new WarmUp(0.3, 100).then(new Cosine(0.3, 300)),
                        Schedule.constant(1).lasting(5).then(new InverseTime(1, 1)))));
    }

    @Property
    void valueDependsOnTheStepAlone(
            @ForAll("any") Schedule schedule,
            @ForAll @LongRange(max = 1000) long step,
            @ForAll @LongRange(max = 1000) long other) {
        double value = schedule.at(step);
        schedule.at(other);
        assertEquals(value, schedule.at(step));
    }

    @Property
    void valueIsFiniteAndNotNegative(
            @ForAll("any") Schedule schedule, @ForAll @LongRange(max = Long.MAX_VALUE / 2) long step) {
        assertEquals(schedule.at(step), schedule.checkedAt(step));
    }

    @Property
    void decayNeverRises(@ForAll("falling") Schedule schedule, @ForAll @LongRange(max = 1000) long step) {
        assertTrue(schedule.at(step + 1) <= schedule.at(step));
    }

    @Property
    void warmUpNeverFalls(
            @ForAll @DoubleRange(min = 0.01, max = 10) double rate,
            @ForAll @IntRange(min = 1, max = 100) int steps,
            @ForAll @LongRange(max = 200) long step) {
        Schedule warm = new WarmUp(rate, steps);
        assertTrue(warm.at(step + 1) >= warm.at(step));
        assertTrue(warm.at(step) <= rate);
    }

    @Property
    void oneCycleHasOneTop(@ForAll @IntRange(min = 2, max = 200) int steps, @ForAll @LongRange(max = 300) long step) {
        Schedule cycle = new OneCycle(0.3, steps);
        double top = 0.3 * steps - 1;
        assertTrue(cycle.at(step) <= 0.3 * (1 + 0x1p-50));
        assertTrue(
                step + 1 <= top
                        ? cycle.at(step + 1) >= cycle.at(step)
                        : step < top || cycle.at(step + 1) <= cycle.at(step));
    }

    @Property
    void joinedScheduleIsTheFirstAndThenTheSecond(
            @ForAll("any") Schedule first,
            @ForAll("any") Schedule second,
            @ForAll @IntRange(min = 1, max = 100) int steps,
            @ForAll @LongRange(max = 300) long step) {
        Schedule joined = first.lasting(steps).then(second);
        assertEquals(step < steps ? first.at(step) : second.at(step - steps), joined.at(step));
    }
}
