package org.handgrad.runner;

import java.util.Iterator;
import java.util.List;
import org.handgrad.runner.Term.Application;
import org.handgrad.runner.Term.Number;
import org.handgrad.runner.Term.Power;
import org.handgrad.runner.Term.Product;
import org.handgrad.runner.Term.Sum;
import org.handgrad.runner.Term.Variable;

/** Writes a {@link Term} as it stands in a book: factors side by side, powers raised, brackets only where needed. */
final class TermText {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TermText() {}

    static String of(Term term) {
        if (term instanceof Number number) {
            return number(number.value());
        }
        if (term instanceof Variable variable) {
            return variable.name();
        }
        if (term instanceof Sum sum) {
            return sum(sum.terms());
        }
        if (term instanceof Product product) {
            return product(product.factors());
        }
        if (term instanceof Power power) {
            return base(power.base()) + raised(power.exponent());
        }
        Application application = (Application) term;
        return application.name() + "(" + of(application.argument()) + ")";
    }

    private static String sum(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String part = of(term);
            boolean negative = part.startsWith("−");
            text.append(text.isEmpty() ? "" : negative ? " − " : " + ");
            text.append(negative && text.length() > 1 ? part.substring(1) : part);
        }
        return text.toString();
    }

    /** A space stands between factors that are neither a leading number nor in brackets. */
    private static String product(List<Term> factors) {
        StringBuilder text = new StringBuilder();
        Iterator<Term> rest = factors.iterator();
        if (factors.get(0) instanceof Number number) {
            text.append(number.value() == -1 ? "−" : number(number.value()));
            rest.next();
        }
        boolean apart = false;
        for (; rest.hasNext(); apart = true) {
            Term factor = rest.next();
            text.append(apart ? " " : "").append(factor instanceof Sum ? "(" + of(factor) + ")" : of(factor));
        }
        return text.toString();
    }

    private static String base(Term base) {
        return base instanceof Variable ? of(base) : "(" + of(base) + ")";
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String number(double value) {
        String text = value == 0.5 ? "½" : value == Math.rint(value) ? Long.toString((long) value) : "" + value;
        return text.replace('-', '−');
    }
}
