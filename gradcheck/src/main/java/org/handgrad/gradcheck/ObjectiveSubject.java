package org.handgrad.gradcheck;

import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** Any objective at a point. */
record ObjectiveSubject(Objective objective, double[] theta) implements Subject {

    @Override
    public double[] theta() {
        return theta.clone();
    }

    @Override
    public String description() {
        return "objective of " + theta.length + " parameters";
    }

    @Override
    public ParameterLayout layout() {
        return objective.layout();
    }

    @Override
    public Sample sample(double[] at) {
        double value = objective.value(Vectors.wrap(at));
        return Sample.of(value, value, 0);
    }

    @Override
    public double[] claimed(double[] at) {
        return objective.evaluate(Vectors.wrap(at)).gradient().toArray();
    }
}
