package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** An objective whose evaluations use the same memory again and again; the gradient that they return is new each time. */
record Reusing(Objective objective, Workspace space) implements Objective {

    Reusing(Objective objective) {
        this(objective, new Workspace());
    }

    @Override
    public ParameterLayout layout() {
        return objective.layout();
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        return space.step(() -> objective.evaluate(theta));
    }

    @Override
    public double value(RealVector theta) {
        return space.step(() -> objective.value(theta));
    }
}
