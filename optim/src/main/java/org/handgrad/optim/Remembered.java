package org.handgrad.optim;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * An objective that remembers its last evaluation, so that the end of a line search is not computed twice. For callers that do not write
 * into a θ once they have asked about it.
 */
final class Remembered implements Objective {

    private final Objective objective;
    private double[] where = {};
    private Evaluation last;

    Remembered(Objective objective) {
        this.objective = objective;
    }

    @Override
    public ParameterLayout layout() {
        return objective.layout();
    }

    @Override
    public double value(RealVector theta) {
        return objective.value(theta);
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        double[] here = Vectors.array(theta);
        if (!Arrays.equals(here, where)) {
            last = objective.evaluate(theta);
            where = here;
        }
        return new Evaluation(last.value(), last.gradient());
    }
}
