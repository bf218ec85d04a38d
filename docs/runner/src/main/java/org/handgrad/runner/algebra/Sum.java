package org.handgrad.runner.algebra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Two or more terms added up, a number last: (f + g)′ = f′ + g′. */
record Sum(List<Term> terms) implements Term {

    Sum {
        terms = List.copyOf(terms);
    }

    /** Adds up, joining terms that differ by a number alone. */
    static Term of(List<Term> terms) {
        Map<Term, Double> counts = new LinkedHashMap<>();
        for (Term term : terms) {
            for (Term part : term instanceof Sum sum ? sum.terms() : List.of(term)) {
                counts.merge(Product.withoutNumber(part), Product.number(part), Double::sum);
            }
        }
        List<Term> kept = new ArrayList<>();
        double constant = 0;
        for (Map.Entry<Term, Double> entry : counts.entrySet()) {
            if (entry.getKey() instanceof Constant one) {
                constant += one.value() * entry.getValue();
            } else if (entry.getValue() != 0) {
                kept.add(Product.of(List.of(new Constant(entry.getValue()), entry.getKey())));
            }
        }
        if (constant != 0) {
            kept.add(new Constant(constant));
        }
        return kept.isEmpty() ? Constant.ZERO : kept.size() == 1 ? kept.get(0) : new Sum(kept);
    }

    @Override
    public double value(ToDoubleFunction<String> values) {
        return terms.stream().mapToDouble(term -> term.value(values)).sum();
    }

    @Override
    public Term derivative(String variable) {
        return of(terms.stream().map(term -> term.derivative(variable)).toList());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String part = term.text();
            boolean negative = part.startsWith("−");
            text.append(text.isEmpty() ? "" : negative ? " − " : " + ");
            text.append(negative && text.length() > 1 ? part.substring(1) : part);
        }
        return text.toString();
    }
}
