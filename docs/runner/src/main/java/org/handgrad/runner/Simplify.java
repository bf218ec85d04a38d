package org.handgrad.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.handgrad.runner.Term.Application;
import org.handgrad.runner.Term.Number;
import org.handgrad.runner.Term.Power;
import org.handgrad.runner.Term.Product;
import org.handgrad.runner.Term.Sum;
import org.handgrad.runner.Term.Variable;

/** The rules of school algebra and calculus that a {@link Term} needs. */
final class Simplify {

    private static final Term ZERO = new Number(0);

    private Simplify() {}

    /** Adds up, joining terms that differ by a number alone. */
    static Term sum(List<Term> terms) {
        Map<Term, Double> counts = new LinkedHashMap<>();
        for (Term term : terms) {
            for (Term part : term instanceof Sum sum ? sum.terms() : List.of(term)) {
                counts.merge(withoutNumber(part), number(part), Double::sum);
            }
        }
        List<Term> kept = new ArrayList<>();
        double constant = 0;
        for (Map.Entry<Term, Double> entry : counts.entrySet()) {
            if (entry.getKey() instanceof Number one) {
                constant += one.value() * entry.getValue();
            } else if (entry.getValue() != 0) {
                kept.add(product(List.of(new Number(entry.getValue()), entry.getKey())));
            }
        }
        if (constant != 0) {
            kept.add(new Number(constant));
        }
        return kept.isEmpty() ? ZERO : kept.size() == 1 ? kept.get(0) : new Sum(kept);
    }

    /** Multiplies, with one number in front. */
    static Term product(List<Term> factors) {
        double number = 1;
        List<Term> kept = new ArrayList<>();
        for (Term factor : factors) {
            number *= number(factor);
            Term rest = withoutNumber(factor);
            if (rest instanceof Product product) {
                kept.addAll(product.factors());
            } else if (!(rest instanceof Number)) {
                kept.add(rest);
            }
        }
        if (number == 0 || kept.isEmpty()) {
            return new Number(number);
        }
        if (number != 1) {
            kept.add(0, new Number(number));
        }
        return kept.size() == 1 ? kept.get(0) : new Product(kept);
    }

    private static double number(Term term) {
        return term instanceof Number one
                ? one.value()
                : term instanceof Product product && product.factors().get(0) instanceof Number one ? one.value() : 1;
    }

    private static Term withoutNumber(Term term) {
        if (term instanceof Number) {
            return new Number(1);
        }
        if (term instanceof Product product && product.factors().get(0) instanceof Number) {
            List<Term> rest = product.factors().subList(1, product.factors().size());
            return rest.size() == 1 ? rest.get(0) : new Product(rest);
        }
        return term;
    }

    static Term derivative(Term term, String x) {
        if (term instanceof Variable variable) {
            return new Number(variable.name().equals(x) ? 1 : 0);
        }
        if (term instanceof Sum sum) {
            return sum(sum.terms().stream().map(part -> derivative(part, x)).toList());
        }
        if (term instanceof Product product) {
            return ofProduct(product.factors(), x);
        }
        if (term instanceof Power power) {
            Term outer = power.base().power(power.exponent() - 1).times(power.exponent());
            return product(List.of(outer, derivative(power.base(), x)));
        }
        if (term instanceof Application application) {
            Term outer = new Application(application.name().derivative(), application.argument());
            return product(List.of(outer, derivative(application.argument(), x)));
        }
        return ZERO;
    }

    /** The product rule: each factor in turn is replaced by its derivative. */
    private static Term ofProduct(List<Term> factors, String x) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Term> replaced = new ArrayList<>(factors);
            replaced.set(i, derivative(factors.get(i), x));
            terms.add(product(replaced));
        }
        return sum(terms);
    }

    static double value(Term term, ToDoubleFunction<String> values) {
        if (term instanceof Variable variable) {
            return values.applyAsDouble(variable.name());
        }
        if (term instanceof Sum sum) {
            return sum.terms().stream().mapToDouble(part -> value(part, values)).sum();
        }
        if (term instanceof Product product) {
            return product.factors().stream()
                    .mapToDouble(factor -> value(factor, values))
                    .reduce(1, (a, b) -> a * b);
        }
        if (term instanceof Power power) {
            return StrictMath.pow(value(power.base(), values), power.exponent());
        }
        return term instanceof Application application
                ? application.name().at(value(application.argument(), values))
                : ((Number) term).value();
    }
}
