package org.handgrad.optim.schedule;

/** Two phases as one; behind both it stays where the second has arrived, which may be beyond its last step. */
record JoinedPhase(Joined both, long steps) implements Phase {

    @Override
    public double at(long step) {
        return both.at(step);
    }
}
