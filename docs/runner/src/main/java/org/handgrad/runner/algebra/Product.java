package org.handgrad.runner.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two or more factors, a number first: (f g)′ = f′ g + f g′. */
record Product(List<Term> factors) implements Term {

    Product {
        factors = List.copyOf(factors);
    }

    /** Multiplies, with one number in front. */
    static Term of(List<Term> factors) {
        double number = 1;
        List<Term> kept = new ArrayList<>();
        for (Term factor : factors) {
            number *= number(factor);
            Term rest = withoutNumber(factor);
            if (rest instanceof Product product) {
                kept.addAll(product.factors());
            } else if (!(rest instanceof Constant)) {
                kept.add(rest);
            }
        }
        if (number == 0 || kept.isEmpty()) {
            return new Constant(number);
        }
        if (number != 1) {
            kept.add(0, new Constant(number));
        }
        return kept.size() == 1 ? kept.get(0) : new Product(kept);
    }

    /** The number in front of a term: 3 of 3xy, 1 of x. */
    static double number(Term term) {
        return term instanceof Constant one
                ? one.value()
                : term instanceof Product product && product.factors.get(0) instanceof Constant one ? one.value() : 1;
    }

    /** What stands behind that number: xy of 3xy, 1 of 3. */
    static Term withoutNumber(Term term) {
        if (term instanceof Constant) {
            return new Constant(1);
        }
        if (term instanceof Product product && product.factors.get(0) instanceof Constant) {
            List<Term> rest = product.factors.subList(1, product.factors.size());
            return rest.size() == 1 ? rest.get(0) : new Product(rest);
        }
        return term;
    }

    @Override
    public double value(ToDoubleFunction<String> values) {
        return factors.stream().mapToDouble(factor -> factor.value(values)).reduce(1, (a, b) -> a * b);
    }

    /** Each factor in turn is replaced by its derivative. */
    @Override
    public Term derivative(String variable) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Term> replaced = new ArrayList<>(factors);
            replaced.set(i, factors.get(i).derivative(variable));
            terms.add(of(replaced));
        }
        return Sum.of(terms);
    }

    /** A space stands between factors that are neither a leading number nor in brackets. */
    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        boolean numbered = factors.get(0) instanceof Constant;
        if (numbered) {
            text.append(number(this) == -1 ? "−" : factors.get(0).text());
        }
        for (int i = numbered ? 1 : 0; i < factors.size(); i++) {
            Term factor = factors.get(i);
            text.append(i > (numbered ? 1 : 0) ? " " : "")
                    .append(factor instanceof Sum ? "(" + factor.text() + ")" : factor.text());
        }
        return text.toString();
    }
}
