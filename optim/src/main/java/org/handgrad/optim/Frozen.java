package org.handgrad.optim;

import java.util.Arrays;
import org.handgrad.objective.ParameterLayout;

/** No step at all, Δθ = 0: for the part of a network that is to stay as it is, with {@link ParameterGroups}. */
public record Frozen() implements Optimizer {

    @Override
    public Run start(ParameterLayout layout) {
        return new Steps(layout, (t, theta, g, d) -> Arrays.fill(d, 0));
    }
}
