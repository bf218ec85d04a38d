package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.Objective;

/** One run of L-BFGS. */
final class LbfgsRun implements Optimizer.Run {

    /** What one step taught about the curvature; yᵀs > 0, and so is the scale, which is finite. */
    private record Pair(RealVector s, RealVector y) {

        double curvature() {
            return y.dotProduct(s);
        }

        /** That of the inverse Hessian, yᵀs / yᵀy. */
        double scale() {
            return curvature() / y.dotProduct(y);
        }
    }

    private final Objective objective;
    private final Lbfgs recipe;
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private RealVector lastTheta;
    private RealVector lastGradient;

    LbfgsRun(Objective objective, Lbfgs recipe) {
        this.objective = objective;
        this.recipe = recipe;
    }

    @Override
    public RealVector step(RealVector theta, RealVector gradient) {
        return step(theta, new Evaluation(objective.value(theta), gradient));
    }

    @Override
    public RealVector step(RealVector theta, Evaluation at) {
        objective.layout().requireSize(theta, "theta");
        RealVector g = objective.layout().requireSize(requireNonNull(at, "at").gradient(), "gradient");
        if (lastTheta != null) {
            remember(theta.subtract(lastTheta), g.subtract(lastGradient));
        }
        lastTheta = theta.copy();
        lastGradient = g.copy();
        RealVector direction = direction(g);
        if (Double.isInfinite(direction.dotProduct(g))) {
            direction = direction.mapDivide(Length.of(direction));
        }
        LineSearch search = new LineSearch(objective, theta, at, direction, recipe.armijo(), recipe.wolfe());
        // without any curvature known, the first trial is a step of length at most 1
        double first = pairs.isEmpty() ? Math.min(1, 1 / direction.getNorm()) : 1;
        return direction.mapMultiply(search.from(first));
    }

    private void remember(RealVector s, RealVector y) {
        Pair pair = new Pair(s, y);
        // where products vanish or overflow, nothing was learnt
        if (pair.curvature() > 0 && pair.scale() > 0 && pair.scale() < Double.POSITIVE_INFINITY) {
            pairs.addLast(pair);
            if (pairs.size() > recipe.memory()) {
                pairs.removeFirst();
            }
        }
    }

    /** −H g by the two-loop recursion. */
    private RealVector direction(RealVector g) {
        RealVector q = g.copy();
        Deque<Double> alphas = new ArrayDeque<>();
        for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
            Pair pair = newest.next();
            double alpha = pair.s().dotProduct(q) / pair.curvature();
            q.combineToSelf(1, -alpha, pair.y());
            alphas.push(alpha);
        }
        if (!pairs.isEmpty()) {
            q.mapMultiplyToSelf(pairs.getLast().scale());
        }
        for (Pair pair : pairs) {
            double beta = pair.y().dotProduct(q) / pair.curvature();
            q.combineToSelf(1, alphas.pop() - beta, pair.s());
        }
        return q.mapMultiplyToSelf(-1);
    }

    @Override
    public RealVector state() {
        int p = objective.layout().size();
        RealVector state = new ArrayRealVector(new double[] {lastTheta == null ? -1 : pairs.size()});
        if (lastTheta != null) {
            state = state.append(lastTheta).append(lastGradient);
            for (Pair pair : pairs) {
                state = state.append(pair.s()).append(pair.y());
            }
        }
        return state.append(new ArrayRealVector(stateSize(p) - state.getDimension()));
    }

    private int stateSize(int p) {
        return 1 + 2 * p * (1 + recipe.memory());
    }

    @Override
    public void restore(RealVector state) {
        int p = objective.layout().size();
        State.requireSize(state, stateSize(p));
        pairs.clear();
        int known = (int) state.getEntry(0);
        lastTheta = known < 0 ? null : state.getSubVector(1, p);
        lastGradient = known < 0 ? null : state.getSubVector(1 + p, p);
        for (int i = 1; i <= known; i++) {
            pairs.addLast(new Pair(state.getSubVector(1 + 2 * i * p, p), state.getSubVector(1 + (2 * i + 1) * p, p)));
        }
    }
}
