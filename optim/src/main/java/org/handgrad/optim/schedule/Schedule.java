package org.handgrad.optim.schedule;

/**
 * A number that changes from step to step, such as a learning rate.
 *
 * <p>Steps count from 0, one per update. Where a text decays once per epoch, {@link #every} stretches the schedule. Phases are joined as
 * in {@code new WarmUp(0.1, 500).then(new Cosine(0.1, 9500))}; {@link #lasting} makes a phase of any schedule.
 *
 * <p>Law: the value depends on the step alone, is finite and at least 0.
 */
@FunctionalInterface
public interface Schedule {

    /**
     * The value for one step.
     *
     * @param step how many steps went before: 0 for the first one
     * @return finite, at least 0
     */
    double at(long step);

    /**
     * The value for one step, refused where the law is broken. This is what optimizers call.
     *
     * @param step how many steps went before
     * @return finite, at least 0
     * @throws IllegalStateException if {@link #at} returns a negative number, NaN or an infinity
     */
    default double checkedAt(long step) {
        double value = at(step);
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalStateException("a schedule must return a finite number >= 0, but " + this + " returned "
                    + value + " at step " + step);
        }
        return value;
    }

    /**
     * Always the same.
     *
     * @param value the learning rate, say; a finite number &gt; 0
     * @return the schedule
     */
    static Schedule constant(double value) {
        return new ConstantRate(value);
    }

    /**
     * The same with one value for several steps at a time.
     *
     * @param steps how many, at least 1; the number of batches, for a value that changes once per epoch
     * @return value(t) = this value(⌊t / steps⌋)
     */
    default Schedule every(long steps) {
        return new Every(this, steps);
    }

    /**
     * The beginning of this schedule, for something else to follow.
     *
     * @param steps how many steps it lasts, at least 1
     * @return the phase
     */
    default Phase lasting(long steps) {
        return new Beginning(this, steps);
    }
}
