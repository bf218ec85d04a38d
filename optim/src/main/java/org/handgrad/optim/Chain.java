package org.handgrad.optim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.objective.Evaluation;
import org.handgrad.objective.ParameterLayout;

/** Two recipes, the second one fed by the first. */
record Chain(Optimizer first, Optimizer second) implements Optimizer {

    Chain {
        requireNonNull(first, "first");
        requireNonNull(second, "next");
    }

    @Override
    public Run start(ParameterLayout layout) {
        return new Both(first.start(layout), second.start(layout));
    }

    @Override
    public String toString() {
        return first + " then " + second;
    }

    /** The runs of both. */
    private record Both(Run first, Run second) implements Run {

        @Override
        public RealVector step(RealVector theta, RealVector gradient) {
            return second.step(theta, first.step(theta, gradient));
        }

        @Override
        public RealVector step(RealVector theta, Evaluation at) {
            return second.step(theta, new Evaluation(requireNonNull(at, "at").value(), first.step(theta, at)));
        }

        @Override
        public RealVector state() {
            return State.join(List.of(first, second));
        }

        @Override
        public void restore(RealVector state) {
            State.split(state, List.of(first, second));
        }
    }
}
