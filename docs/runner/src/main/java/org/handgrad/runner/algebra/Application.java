package org.handgrad.runner.algebra;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A named function of a term, with as many primes as it was differentiated: f(g)′ = f′(g) g′.
 *
 * @param name for instance {@code σ}
 * @param derivatives f, f′, f″ and so on, as far as they are known
 * @param order which of them is meant
 * @param argument what it is applied to
 */
record Application(String name, List<DoubleUnaryOperator> derivatives, int order, Term argument) implements Term {

    Application {
        derivatives = List.copyOf(derivatives);
    }

    @Override
    public double value(ToDoubleFunction<String> values) {
        return derivatives.get(order).applyAsDouble(argument.value(values));
    }

    @Override
    public Term derivative(String variable) {
        Term outer = new Application(name, derivatives, order + 1, argument);
        return Product.of(List.of(outer, argument.derivative(variable)));
    }

    @Override
    public String text() {
        return name + "′".repeat(order) + "(" + argument.text() + ")";
    }
}
