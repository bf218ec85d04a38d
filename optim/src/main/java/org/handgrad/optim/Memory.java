package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.objective.ParameterLayout;

/** What an optimizer keeps from step to step: one number for each parameter. */
final class Memory {

    private Memory() {}

    /** As many zeros as there are parameters. */
    static double[] zeros(ParameterLayout layout) {
        return new double[requireNonNull(layout, "layout").size()];
    }
}
