package org.handgrad.runner.algebra;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A whole power of 2 or more: (fⁿ)′ = n fⁿ⁻¹ f′. */
record Power(Term base, int exponent) implements Term {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Override
    public double value(ToDoubleFunction<String> values) {
        return StrictMath.pow(base.value(values), exponent);
    }

    @Override
    public Term derivative(String variable) {
        Term outer = base.power(exponent - 1).times(exponent);
        return Product.of(List.of(outer, base.derivative(variable)));
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(base instanceof Variable ? base.text() : "(" + base.text() + ")");
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
