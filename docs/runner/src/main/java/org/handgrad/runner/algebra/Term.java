package org.handgrad.runner.algebra;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A formula as a tree, which can be evaluated, differentiated and read; immutable. Enough for the derivatives of the lessons,
 * not for algebra at large.
 *
 * <pre>{@code
 * Term x = Term.variable("x");
 * x.plus(3).power(3).derivative("x").text();    // 3(x + 3)²
 * }</pre>
 */
public sealed interface Term permits Constant, Variable, Sum, Product, Power, Application {

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
        return new Constant(value);
    }

    /**
     * This plus another.
     *
     * @param other any term
     * @return the sum, like terms joined
     */
    default Term plus(Term other) {
        return Sum.of(List.of(this, other));
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
        return Product.of(List.of(this, other));
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
        return new Application(name, List.of(derivatives), 0, this);
    }

    /**
     * What this comes to.
     *
     * @param values from a letter to its value
     * @return the number
     */
    double value(ToDoubleFunction<String> values);

    /**
     * The partial derivative.
     *
     * @param variable with respect to which letter
     * @return ∂this/∂variable, simplified
     */
    Term derivative(String variable);

    /**
     * The formula as people write it.
     *
     * @return for instance {@code 3(x + 3)²}
     */
    String text();
}
