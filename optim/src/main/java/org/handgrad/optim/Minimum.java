package org.handgrad.optim;

import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;

/** What a {@link Minimizer} came to. Immutable. */
public final class Minimum {

    private final RealVector theta;
    private final Evaluation at;
    private final int iterations;
    private final String reason;
    private final List<Iteration> path;

    Minimum(RealVector theta, Evaluation at, int iterations, String reason, List<Iteration> path) {
        this.theta = theta;
        this.at = at;
        this.iterations = iterations;
        this.reason = reason;
        this.path = List.copyOf(path);
    }

    /**
     * Where the last step ended; not always the lowest point of the path.
     *
     * @return a copy of θ, p entries
     */
    public RealVector theta() {
        return theta.copy();
    }

    /**
     * The value there.
     *
     * @return f(θ)
     */
    public double value() {
        return at.value();
    }

    /**
     * The length of the gradient there.
     *
     * @return ‖∇f(θ)‖₂
     */
    public double gradientNorm() {
        return at.gradientNorm();
    }

    /**
     * How many steps were taken.
     *
     * @return at least 1
     */
    public int iterations() {
        return iterations;
    }

    /**
     * Why it stopped.
     *
     * @return the rule that said so, or that all iterations are done
     */
    public String reason() {
        return reason;
    }

    /**
     * The way, if {@link Minimizer#keepPath} asked for it.
     *
     * @return one entry per step, the starting point not among them; empty if it was not asked for
     */
    public List<Iteration> path() {
        return path;
    }

    @Override
    public String toString() {
        return "value " + value() + " after " + iterations + " iterations (" + reason + ")";
    }
}
