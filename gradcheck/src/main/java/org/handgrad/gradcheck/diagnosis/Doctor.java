package org.handgrad.gradcheck.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Asks all rules in order; the first that fits is the likely cause. */
public final class Doctor {

    private static final int MOST = 3;

    private static final List<Rule> RULES = List.of(
            Entries::clippedNorm,
            Entries::neverSet,
            LayerRules::mask,
            Factors::everywhere,
            Entries::single,
            Stale::constants,
            Entries::loopBound,
            LayerRules::examine,
            Replays::examine,
            LayerRules::branch,
            LossRules::examine,
            Overwritten::examine,
            Sequential::examine,
            Penalties::examine,
            Entries::swapped,
            Entries::clipped,
            Factors::someBlocks,
            Structure::input,
            Structure::signal);

    private Doctor() {}

    /**
     * Names the likely causes of a wrong gradient.
     *
     * @param evidence what is known
     * @return the likely ones, best first; one that says "unknown" if no rule fits, and none if nothing is wrong
     */
    public static List<Diagnosis> diagnose(Evidence evidence) {
        if (requireNonNull(evidence, "evidence").countWrong() == 0) {
            return List.of();
        }
        List<Diagnosis> found = new ArrayList<>();
        for (Rule rule : RULES) {
            if (found.size() < MOST) {
                rule.examine(evidence).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            found.add(new Diagnosis(
                    Cause.UNKNOWN,
                    "",
                    "no rule fits; " + evidence.countWrong() + " entries are wrong",
                    "check one layer at a time: GradientCheck.of(layer, inputs)"));
        }
        return List.copyOf(found);
    }
}
