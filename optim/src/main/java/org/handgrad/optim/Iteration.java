package org.handgrad.optim;

import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;

/** One step of a {@link Minimizer}, after it was taken. Immutable. */
public final class Iteration implements Milestone {

    private final int number;
    private final RealVector theta;
    private final Evaluation before;
    private final Evaluation at;
    private final int sinceBest;

    Iteration(int number, RealVector theta, Evaluation before, Evaluation at, int sinceBest) {
        this.number = number;
        this.theta = theta;
        this.before = before;
        this.at = at;
        this.sinceBest = sinceBest;
    }

    /**
     * How many steps have been taken.
     *
     * @return 1 for the first one
     */
    public int number() {
        return number;
    }

    /**
     * Where the step ended.
     *
     * @return a copy of θ, p entries
     */
    public RealVector theta() {
        return theta.copy();
    }

    /** f(θ) where the step ended. */
    @Override
    public double value() {
        return at.value();
    }

    /** ‖∇f(θ)‖₂ where the step ended. */
    @Override
    public double gradientNorm() {
        return at.gradientNorm();
    }

    /**
     * The length of the gradient where the step began, which is the one it was made from.
     *
     * @return ‖∇f‖₂ before the step
     */
    public double gradientNormBefore() {
        return before.gradientNorm();
    }

    @Override
    public int sinceBest() {
        return sinceBest;
    }

    @Override
    public String toString() {
        return "iteration " + number + ": value " + value() + " at " + theta;
    }
}
