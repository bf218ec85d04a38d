package org.handgrad.optim.schedule;

/**
 * A schedule that knows when it is over. Behind its last step it stays where it has arrived, unless something follows.
 */
public interface Phase extends Schedule {

    /**
     * How long it lasts.
     *
     * @return the number of its steps, at least 1
     */
    long steps();

    /**
     * Goes on with another schedule, whose step 0 is the one behind the last of this phase.
     *
     * @param next what follows
     * @return both, one after the other
     */
    default Schedule then(Schedule next) {
        return new Joined(this, next);
    }

    /**
     * Goes on with another phase.
     *
     * @param next what follows
     * @return both as one phase
     */
    default Phase then(Phase next) {
        return new JoinedPhase(new Joined(this, next), Math.addExact(steps(), next.steps()));
    }
}
