package org.handgrad.optim;

import java.util.List;
import java.util.function.Function;
import org.handgrad.loss.Loss;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** What a training brings down: a loss on samples, with penalties on the parameters. */
record Goal(Loss loss, List<Function<? super ParameterLayout, ? extends Objective>> penalties) {

    Objective on(Network network, Batch samples) {
        Objective objective = network.objective(loss, samples);
        for (Function<? super ParameterLayout, ? extends Objective> penalty : penalties) {
            objective = objective.plus(penalty.apply(network.layout()));
        }
        return objective;
    }
}
