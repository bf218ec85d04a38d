package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.optim.schedule.Schedule;

/** What Adam and its kin ask of their settings. */
final class Moments {

    private Moments() {}

    static void require(Schedule rate, double beta1, double beta2, Epsilon epsilon) {
        requireNonNull(rate, "rate");
        Check.fraction(beta1, "beta1");
        Check.fraction(beta2, "beta2");
        requireNonNull(epsilon, "epsilon");
    }
}
