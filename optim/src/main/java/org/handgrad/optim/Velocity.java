package org.handgrad.optim;

import java.util.function.DoubleBinaryOperator;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.optim.schedule.Schedule;

/** What both momenta remember, v ← μ v + g, and how they go: Δθ = −η times a direction made of g and the new v. */
final class Velocity {

    private Velocity() {}

    static Steps run(ParameterLayout layout, Schedule rate, double momentum, DoubleBinaryOperator direction) {
        double[] v = Memory.zeros(layout);
        Steps.Formula formula = (t, theta, g, d) -> {
            double eta = rate.checkedAt(t);
            for (int i = 0; i < d.length; i++) {
                v[i] = momentum * v[i] + g[i];
                d[i] = -eta * direction.applyAsDouble(g[i], v[i]);
            }
        };
        return new Steps(layout, formula, v);
    }
}
