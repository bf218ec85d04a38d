package org.handgrad.optim.schedule;

import static java.util.Objects.requireNonNull;

/** One value for several steps at a time. */
record Every(Schedule schedule, long steps) implements Schedule {

    Every {
        requireNonNull(schedule, "schedule");
        Counts.requirePositive(steps, "steps");
    }

    @Override
    public double at(long step) {
        return schedule.at(step / steps);
    }
}
