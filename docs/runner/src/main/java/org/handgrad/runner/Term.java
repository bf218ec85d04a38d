package org.handgrad.runner;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A formula as a tree, which can be evaluated, differentiated and read; immutable. Enough for the derivatives of the lessons,
 * not for algebra at large.
 *
 * <pre>{@code
 * Term x = Term.variable("x");
 * x.plus(3).power(3).derivative("x");    // 3(x + 3)²
 * }</pre>
 */
public sealed interface Term {

    /**
     * A number.
     *
     * @param value the number
     */
    record Number(double value) implements Term {}

    /**
     * A letter.
     *
     * @param name for instance {@code x}
     */
    record Variable(String name) implements Term {
        public Variable {
            requireNonNull(name, "name");
        }
    }

    /**
     * Two or more terms added up; made by {@link #plus}.
     *
     * @param terms what is added, in the order it is written
     */
    record Sum(List<Term> terms) implements Term {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Two or more factors; made by {@link #times}.
     *
     * @param factors what is multiplied, a number first
     */
    record Product(List<Term> factors) implements Term {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A whole power above 1; made by {@link #power}.
     *
     * @param base what is raised
     * @param exponent 2 or more
     */
    record Power(Term base, int exponent) implements Term {}

    /**
     * A named function of a term, with as many primes as it was differentiated.
     *
     * @param name the function
     * @param argument what it is applied to
     */
    record Application(Name name, Term argument) implements Term {}

    /**
     * A function and its derivatives, all of one variable.
     *
     * @param name for instance {@code σ}
     * @param derivatives f, f′, f″ and so on, as far as they are known
     * @param order which of them is meant
     */
    record Name(String name, List<DoubleUnaryOperator> derivatives, int order) {
        public Name {
            derivatives = List.copyOf(derivatives);
        }

        double at(double z) {
            return derivatives.get(order).applyAsDouble(z);
        }

        Name derivative() {
            return new Name(name, derivatives, order + 1);
        }

        @Override
        public String toString() {
            return name + "′".repeat(order);
        }
    }

    /**
     * A letter.
     *
     * @param name for instance {@code x}
     * @return the term
     */
    static Term variable(String name) {
        return new Variable(name);
    }

    /**
     * A number.
     *
     * @param value any finite number
     * @return the term
     */
    static Term of(double value) {
        return new Number(value);
    }

    /**
     * This plus another.
     *
     * @param other any term
     * @return the sum, like terms joined
     */
    default Term plus(Term other) {
        return Simplify.sum(List.of(this, other));
    }

    /**
     * This plus a number.
     *
     * @param number any number
     * @return the sum
     */
    default Term plus(double number) {
        return plus(of(number));
    }

    /**
     * This minus another.
     *
     * @param other any term
     * @return the difference
     */
    default Term minus(Term other) {
        return plus(other.times(-1));
    }

    /**
     * This times another.
     *
     * @param other any term
     * @return the product, numbers multiplied out
     */
    default Term times(Term other) {
        return Simplify.product(List.of(this, other));
    }

    /**
     * This times a number.
     *
     * @param number any number
     * @return the product
     */
    default Term times(double number) {
        return of(number).times(this);
    }

    /**
     * A power of this.
     *
     * @param exponent 0 or more
     * @return the power
     */
    default Term power(int exponent) {
        return exponent == 0 ? of(1) : exponent == 1 ? this : new Power(this, exponent);
    }

    /**
     * A function of this.
     *
     * @param name what it is called, for instance {@code σ}
     * @param derivatives f, f′ and so on, as far as they will be evaluated
     * @return the term
     */
    default Term apply(String name, DoubleUnaryOperator... derivatives) {
        return new Application(new Name(name, List.of(derivatives), 0), this);
    }

    /**
     * The partial derivative.
     *
     * @param variable with respect to which letter
     * @return ∂this/∂variable, simplified
     */
    default Term derivative(String variable) {
        return Simplify.derivative(this, variable);
    }

    /**
     * What this comes to.
     *
     * @param values from a letter to its value
     * @return the number
     */
    default double value(ToDoubleFunction<String> values) {
        return Simplify.value(this, values);
    }

    /**
     * The formula as people write it.
     *
     * @return for instance {@code 3(x + 3)²}
     */
    default String text() {
        return TermText.of(this);
    }
}
