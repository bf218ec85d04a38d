package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import org.handgrad.check.Check;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * Quasi-Newton steps from the last m changes of θ and of the gradient, each with a search along its line: Δθ = −τ H g, where H is built
 * from pairs s = Δθ, y = Δg by the two-loop recursion and τ satisfies the weak Wolfe conditions f(θ + τ d) ≤ f(θ) + c₁ τ gᵀd and
 * ∇f(θ + τ d)ᵀd ≥ c₂ gᵀd.
 *
 * <p>The method of choice for smooth objectives of any size without noise: {@link Minimizer}, or {@link Training} on all samples. It asks the
 * objective several times per step where τ = 1 is refused, so it cannot work on mini-batches or behind another recipe.
 *
 * <p>Source: Nocedal 1980; Nocedal and Wright 2006, algorithms 7.4 and 7.5; Lewis and Overton 2013, algorithm 2.6, for the search.
 *
 * @param memory m, at least 1, often 10
 * @param armijo c₁ in (0, c₂), often 1e-4
 * @param wolfe c₂ in (c₁, 1), often 0.9
 */
public record Lbfgs(int memory, double armijo, double wolfe) implements Optimizer {

    public Lbfgs {
        Check.atLeast(memory, 1, "memory");
        Check.positive(Check.fraction(armijo, "armijo"), "armijo");
        Check.fraction(wolfe, "wolfe");
        Check.positive(wolfe - armijo, "wolfe - armijo");
    }

    /** With m = 10, c₁ = 1e-4, c₂ = 0.9. */
    public Lbfgs() {
        this(10, 1e-4, 0.9);
    }

    @Override
    public Run start(Objective objective) {
        return new LbfgsRun(requireNonNull(objective, "objective"), this);
    }

    @Override
    public Run start(ParameterLayout layout) {
        requireNonNull(layout, "layout");
        throw new IllegalStateException(this + " searches along a line and needs the objective itself; use it with a "
                + "Minimizer or with Training on all samples, and neither behind another recipe nor on mini-batches");
    }
}
