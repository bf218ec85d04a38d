package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * How parameters move: an immutable recipe, from which each training starts a {@link Run} of its own.
 *
 * <p>Recipes chain with {@link #then}: what one returns is the gradient that the next one sees, and the last one turns it
 * into a step.
 *
 * <p>Law: two runs of one recipe, fed the same gradients, return the same bits.
 */
@FunctionalInterface
public interface Optimizer {

    /**
     * Starts with no memory.
     *
     * @param layout the names of the parameters
     * @return a run for one training, to be used by one thread at a time
     */
    Run start(ParameterLayout layout);

    /**
     * Starts with no memory, and with the objective at hand. This is what {@link Minimizer} and {@link Training} on all samples
     * call; a recipe that does not search along a line leaves it as it is.
     *
     * @param objective what is being minimised
     * @return a run for one training, to be used by one thread at a time
     */
    default Run start(Objective objective) {
        return start(requireNonNull(objective, "objective").layout());
    }

    /**
     * Puts another recipe behind this one.
     *
     * @param next takes what this one returns as its gradient
     * @return the chain
     */
    default Optimizer then(Optimizer next) {
        return new Chain(this, next);
    }

    /**
     * One training's worth of an optimizer: the only object of the library that changes as it is used. {@link Training} and
     * {@link Minimizer} give a run of somebody's own copies of θ and of the gradient, so it may write to them and keep them.
     */
    @FunctionalInterface
    interface Run {

        /**
         * Says how far to move; does not move.
         *
         * @param theta p parameters
         * @param gradient ∇f(θ)
         * @return Δθ, p entries, to be added to θ; valid until the next call, which may reuse it
         */
        RealVector step(RealVector theta, RealVector gradient);

        /**
         * Says how far to move, knowing f(θ) as well. This is what {@link Minimizer} and {@link Training} call; a recipe
         * that does not look at the value leaves it as it is.
         *
         * @param theta p parameters
         * @param at f(θ), on a mini-batch that batch's loss, and ∇f(θ)
         * @return Δθ as {@link #step(RealVector, RealVector)} returns it
         */
        default RealVector step(RealVector theta, Evaluation at) {
            return step(theta, requireNonNull(at, "at").gradient());
        }

        /**
         * All that this run remembers. Law: a fresh run that gets it by {@link #restore} goes on bit for bit as this one does.
         *
         * @return a copy, as long for each run of one recipe and layout; empty where nothing is remembered
         */
        default RealVector state() {
            return new ArrayRealVector();
        }

        /**
         * Goes on from where another run of the same recipe stood.
         *
         * @param state what its {@link #state} returned
         * @throws org.handgrad.check.ShapeException if it is of another length
         */
        default void restore(RealVector state) {
            State.requireSize(state, 0);
        }
    }
}
