package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.ParameterLayout;

/** A run that counts its steps and has a formula write Δθ into the one array it keeps. */
final class Steps implements Optimizer.Run {

    /** The update rule on plain arrays. */
    @FunctionalInterface
    interface Formula {

        /**
         * Writes one step.
         *
         * @param t how many steps went before: 0, 1, 2 ...
         * @param theta θ, not to be written to
         * @param g ∇f(θ), not to be written to
         * @param d where Δθ goes; holds the previous one
         */
        void step(long t, double[] theta, double[] g, double[] d);
    }

    private final ParameterLayout layout;
    private final Formula formula;
    private final double[] d;
    private final RealVector step;
    private long t;

    Steps(ParameterLayout layout, Formula formula) {
        this.layout = requireNonNull(layout, "layout");
        this.formula = formula;
        this.d = new double[layout.size()];
        this.step = Vectors.wrap(d);
    }

    @Override
    public RealVector step(RealVector theta, RealVector gradient) {
        formula.step(t, entries(theta, "theta"), entries(gradient, "gradient"), d);
        t++;
        return step;
    }

    private double[] entries(RealVector vector, String what) {
        int got = requireNonNull(vector, what).getDimension();
        if (got != d.length) {
            throw new ShapeException(what + " has " + got + " entries but this run was started for the " + d.length
                    + " of " + layout + "; call start(layout) for each network");
        }
        return Vectors.array(vector);
    }
}
