package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import org.handgrad.check.Check;

/**
 * When to stop early. A rule looks at one {@link Milestone} and remembers nothing, so it may be shared; any predicate will do
 * where these do not. Rules join with {@link #or} and {@link #and}.
 */
public final class Stop implements Predicate<Milestone> {

    private final String reason;
    private final Predicate<? super Milestone> rule;

    private Stop(String reason, Predicate<? super Milestone> rule) {
        this.reason = reason;
        this.rule = rule;
    }

    /**
     * As soon as the value is low enough.
     *
     * @param bound the value to get below, finite
     * @return the rule
     */
    public static Stop valueBelow(double bound) {
        Check.finite(bound, "bound");
        return new Stop("value below " + bound, at -> at.value() < bound);
    }

    /**
     * As soon as the loss is low enough: {@link #valueBelow} under the name it has in training.
     *
     * @param bound the loss to get below, finite
     * @return the rule
     */
    public static Stop lossBelow(double bound) {
        Check.finite(bound, "bound");
        return new Stop("loss below " + bound, at -> at.value() < bound);
    }

    /**
     * As soon as the ground is flat enough. In training with mini-batches this costs one gradient on the whole data per epoch.
     *
     * @param bound the gradient norm to get below, &gt; 0
     * @return the rule
     */
    public static Stop gradientNormBelow(double bound) {
        Check.positive(bound, "bound");
        return new Stop("gradient norm below " + bound, at -> at.gradientNorm() < bound);
    }

    /**
     * As soon as the lowest value is that old.
     *
     * @param patience how many epochs or iterations may pass without a new lowest value, at least 1
     * @return the rule
     */
    public static Stop noImprovementFor(int patience) {
        Check.atLeast(patience, 1, "patience");
        return new Stop("no improvement for " + patience, at -> at.sinceBest() >= patience);
    }

    @Override
    public boolean test(Milestone at) {
        return rule.test(requireNonNull(at, "at"));
    }

    @Override
    public Stop or(Predicate<? super Milestone> other) {
        requireNonNull(other, "other");
        return new Stop(reason + " or " + other, at -> rule.test(at) || other.test(at));
    }

    @Override
    public Stop and(Predicate<? super Milestone> other) {
        requireNonNull(other, "other");
        return new Stop(reason + " and " + other, at -> rule.test(at) && other.test(at));
    }

    @Override
    public String toString() {
        return reason;
    }
}
