package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.check.NonFiniteException;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/**
 * Walks downhill on any differentiable function:
 * {@code Minimizer.of(f).using(new Sgd(0.2)).iterations(20).until(Stop.valueBelow(1e-6)).keepPath().from(4, -4)}.
 *
 * <p>Immutable: each call returns a changed copy, so a half-finished recipe may be shared.
 */
public final class Minimizer {

    private final Objective objective;
    private final Optimizer optimizer;
    private final int iterations;
    private final Predicate<? super Iteration> stop;
    private final boolean keepPath;

    private Minimizer(
            Objective objective,
            Optimizer optimizer,
            int iterations,
            Predicate<? super Iteration> stop,
            boolean keepPath) {
        this.objective = objective;
        this.optimizer = optimizer;
        this.iterations = iterations;
        this.stop = stop;
        this.keepPath = keepPath;
    }

    /**
     * Starts a recipe of at most 1,000 iterations that keeps no path.
     *
     * @param objective f
     * @return a recipe that still needs {@link #using}
     */
    public static Minimizer of(Objective objective) {
        return new Minimizer(requireNonNull(objective, "objective"), null, 1000, Never.STOP, false);
    }

    /**
     * Says how to move.
     *
     * @param optimizer the recipe of a step
     * @return a changed copy
     */
    public Minimizer using(Optimizer optimizer) {
        return new Minimizer(objective, requireNonNull(optimizer, "optimizer"), iterations, stop, keepPath);
    }

    /**
     * Says how many steps to take at most.
     *
     * @param iterations at least 1
     * @return a changed copy
     */
    public Minimizer iterations(int iterations) {
        return new Minimizer(objective, optimizer, Check.atLeast(iterations, 1, "iterations"), stop, keepPath);
    }

    /**
     * Says when to stop early; asked after every step.
     *
     * @param stop for instance {@code Stop.valueBelow(1e-6)} or {@code step -> step.gradientNormBefore() < 0.01}
     * @return a changed copy
     */
    public Minimizer until(Predicate<? super Iteration> stop) {
        return new Minimizer(objective, optimizer, iterations, requireNonNull(stop, "stop"), keepPath);
    }

    /**
     * Asks for every step to be kept, in {@link Minimum#path}.
     *
     * @return a changed copy
     */
    public Minimizer keepPath() {
        return new Minimizer(objective, optimizer, iterations, stop, true);
    }

    /**
     * Walks.
     *
     * @param start θ₀, one number per coordinate
     * @return where it ended, and how
     */
    public Minimum from(double... start) {
        return from(Vectors.copy(requireNonNull(start, "start")));
    }

    /**
     * Walks.
     *
     * @param start θ₀, p entries, not changed
     * @return where it ended, and how
     * @throws IllegalStateException if no optimizer was given
     * @throws NonFiniteException if f or ∇f is not finite; raised before a step is taken from there
     */
    public Minimum from(RealVector start) {
        if (optimizer == null) {
            throw new IllegalStateException("a minimizer needs an optimizer; call using(new Sgd(0.1)), for instance");
        }
        RealVector theta =
                Vectors.copy(objective.layout().requireSize(start, "start").toArray());
        Objective f = new Remembered(objective);
        Optimizer.Run run = requireNonNull(optimizer.start(f), "the run that optimizer starts is null");
        List<Iteration> path = new ArrayList<>();
        Evaluation at = evaluate(f, theta, 0);
        Best best = new Best();
        best.since(at.value());
        for (int k = 1; ; k++) {
            Evaluation before = at;
            theta = Move.by(theta, Move.step(theta, run, before));
            at = evaluate(f, theta, k);
            Iteration step = new Iteration(k, theta, before, at, best.since(at.value()));
            if (keepPath) {
                path.add(step);
            }
            if (stop.test(step)) {
                return new Minimum(theta, at, k, stop.toString(), path);
            }
            if (k == iterations) {
                return new Minimum(theta, at, k, "all " + iterations + " iterations done", path);
            }
        }
    }

    private Evaluation evaluate(Objective f, RealVector theta, int iteration) {
        Evaluation at = f.evaluate(theta);
        if (!Double.isFinite(at.value())) {
            throw diverged("the value must be finite but is " + at.value(), iteration);
        }
        int bad = Move.firstNonFinite(at.gradient());
        if (bad >= 0) {
            String name = objective.layout().name(bad);
            double entry = at.gradient().getEntry(bad);
            throw diverged("the gradient must be finite but with respect to " + name + " it is " + entry, iteration);
        }
        return at;
    }

    private NonFiniteException diverged(String what, int iteration) {
        return new NonFiniteException(what + " after " + iteration + " steps of " + optimizer
                + "; lower the rate, or start nearer to a minimum");
    }
}
