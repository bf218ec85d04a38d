package org.handgrad.runner.algebra;

import java.util.function.ToDoubleFunction;

/** A number: c, with c′ = 0. */
record Constant(double value) implements Term {

    static final Term ZERO = new Constant(0);

    @Override
    public double value(ToDoubleFunction<String> values) {
        return value;
    }

    @Override
    public Term derivative(String variable) {
        return ZERO;
    }

    @Override
    public String text() {
        String text = value == 0.5 ? "½" : value == Math.rint(value) ? Long.toString((long) value) : "" + value;
        return text.replace('-', '−');
    }
}
