package org.handgrad.optim;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * An objective that remembers its last evaluation, so that the end of a line search is not computed twice. In copies: a search of
 * somebody's own may write into its θ, and into the gradient that it was given.
 */
final class Remembered implements Objective {

    private final Objective objective;
    private double[] where = {};
    private double value;
    private double[] gradient = {};

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
        if (Arrays.equals(here, where)) {
            return new Evaluation(value, Vectors.copy(gradient));
        }
        Evaluation at = objective.evaluate(theta);
        value = at.value();
        gradient = copied(Vectors.array(at.gradient()), gradient);
        where = copied(here, where);
        return at;
    }

    /** Into the old array if it is as long. */
    private static double[] copied(double[] from, double[] old) {
        double[] to = old.length == from.length ? old : new double[from.length];
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }
}
