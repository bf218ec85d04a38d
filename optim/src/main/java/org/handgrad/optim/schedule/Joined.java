package org.handgrad.optim.schedule;

import static java.util.Objects.requireNonNull;

/** A phase and what follows it. */
record Joined(Phase first, Schedule next) implements Schedule {

    Joined {
        requireNonNull(first, "first");
        requireNonNull(next, "next");
    }

    @Override
    public double at(long step) {
        return step < first.steps() ? first.at(step) : next.at(step - first.steps());
    }
}
