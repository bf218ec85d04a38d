package org.handgrad.optim.schedule;

import static java.util.Objects.requireNonNull;

/** The first steps of a schedule; behind them its last value. */
record Beginning(Schedule schedule, long steps) implements Phase {

    Beginning {
        requireNonNull(schedule, "schedule");
        Counts.requirePositive(steps, "steps");
    }

    @Override
    public double at(long step) {
        return schedule.at(Math.min(step, steps - 1));
    }
}
