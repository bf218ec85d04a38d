package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealVector;

/** f + g over the same parameters. */
record Sum(Objective first, Objective second) implements Objective {

    Sum {
        requireNonNull(first, "first");
        requireNonNull(second, "penalty");
        if (!first.layout().equals(second.layout())) {
            throw new IllegalArgumentException("a sum of objectives needs one layout, but the first has "
                    + first.layout() + " and the second " + second.layout());
        }
    }

    @Override
    public ParameterLayout layout() {
        return first.layout();
    }

    @Override
    public Evaluation evaluate(RealVector theta) {
        Evaluation f = first.evaluate(theta);
        Evaluation g = second.evaluate(theta);
        return new Evaluation(f.value() + g.value(), f.gradient().add(g.gradient()));
    }

    @Override
    public double value(RealVector theta) {
        return first.value(theta) + second.value(theta);
    }
}
