package org.handgrad.gradcheck;

import java.util.Optional;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.gradcheck.dual.DualNetwork;
import org.handgrad.objective.ParameterLayout;

/** What is checked: a function of p numbers, the point, and a gradient that someone claims. */
interface Subject {

    /** What it is, in one line. */
    String description();

    /** The names of the p coordinates. */
    ParameterLayout layout();

    /** The point; a copy. */
    double[] theta();

    /** The function. */
    Sample sample(double[] theta);

    /** The claimed gradient, p entries. */
    double[] claimed(double[] theta);

    /** How far rounding may have moved an entry of the claimed gradient, where the subject knows; a lower bound. */
    default double claimNoise() {
        return 0;
    }

    /** The function on dual numbers, where the subject can be evaluated on them. */
    default Optional<DualNetwork> dual() {
        return Optional.empty();
    }

    /** The function as layers in which mistakes can be replayed, where it is made of such. */
    default Optional<Model> model() {
        return Optional.empty();
    }

    /** Whether something lies exactly on a kink at θ. */
    default boolean tied(double[] theta) {
        return false;
    }

    /** Names whatever makes two evaluations differ, where the subject can look inside itself. */
    default String unstablePart() {
        return "the function";
    }

    /** Puts back whatever evaluations have moved. */
    default void restore() {}
}
