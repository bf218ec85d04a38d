package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.ParameterLayout;

/** A run that counts its steps and has a formula write Δθ into the one array it keeps, or θ + Δθ into one that it is given. */
final class Steps implements Optimizer.Run {

    /** The update rule on plain arrays, none of which it keeps. */
    @FunctionalInterface
    interface Formula {

        /**
         * Writes one step.
         *
         * @param t how many steps went before: 0, 1, 2 ...
         * @param theta θ, not to be written to
         * @param g ∇f(θ), not to be written to
         * @param d where Δθ goes, all of it
         */
        void step(long t, double[] theta, double[] g, double[] d);

        /** Writes θ + Δθ to an array that is neither θ nor g. */
        default void move(long t, double[] theta, double[] g, double[] to) {
            step(t, theta, g, to);
            for (int i = 0; i < to.length; i++) {
                to[i] = theta[i] + to[i];
            }
        }
    }

    private final ParameterLayout layout;
    private final Formula formula;
    private final double[][] memory;

    /** Made when somebody asks for a step, not only for where it leads. */
    private RealVector step;

    private Normals normals;
    private long t;

    /**
     * Starts at step 0.
     *
     * @param layout the parameters
     * @param formula the update rule
     * @param memory the arrays that the rule remembers things in
     */
    Steps(ParameterLayout layout, Formula formula, double[]... memory) {
        this.layout = requireNonNull(layout, "layout");
        this.formula = formula;
        this.memory = memory;
    }

    /** Names the stream the rule draws from. */
    Steps drawing(Normals normals) {
        this.normals = normals;
        return this;
    }

    @Override
    public RealVector step(RealVector theta, RealVector gradient) {
        if (step == null) {
            step = Vectors.wrap(new double[layout.size()]);
        }
        formula.step(t, entries(theta, "theta"), entries(gradient, "gradient"), Vectors.array(step));
        t++;
        return step;
    }

    /** Takes the step: writes θ + Δθ, which spares a pass or two over as many numbers. */
    void move(RealVector theta, RealVector gradient, double[] to) {
        formula.move(t, entries(theta, "theta"), entries(gradient, "gradient"), to);
        t++;
    }

    private double[] entries(RealVector vector, String what) {
        int got = requireNonNull(vector, what).getDimension();
        if (got != layout.size()) {
            throw new ShapeException(what + " has " + got + " entries but this run was started for the " + layout.size()
                    + " of " + layout + "; call start(layout) for each network");
        }
        return Vectors.array(vector);
    }

    @Override
    public RealVector state() {
        double[] state = new double[stateSize()];
        state[0] = t;
        int at = 1;
        for (double[] array : memory) {
            System.arraycopy(array, 0, state, at, array.length);
            at += array.length;
        }
        return Vectors.wrap(state);
    }

    @Override
    public void restore(RealVector state) {
        double[] from = State.requireSize(state, stateSize());
        t = (long) from[0];
        int at = 1;
        for (double[] array : memory) {
            System.arraycopy(from, at, array, 0, array.length);
            at += array.length;
        }
        if (normals != null) {
            normals.moveTo(t);
        }
    }

    private int stateSize() {
        int size = 1;
        for (double[] array : memory) {
            size += array.length;
        }
        return size;
    }
}
