package org.handgrad.runner.algebra;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleFunction;

/** A letter: ∂x/∂x = 1, and ∂x/∂y = 0. */
record Variable(String name) implements Term {

    Variable {
        requireNonNull(name, "name");
    }

    @Override
    public double value(ToDoubleFunction<String> values) {
        return values.applyAsDouble(name);
    }

    @Override
    public Term derivative(String variable) {
        return new Constant(name.equals(variable) ? 1 : 0);
    }

    @Override
    public String text() {
        return name;
    }
}
