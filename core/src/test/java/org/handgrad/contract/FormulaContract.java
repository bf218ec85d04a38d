package org.handgrad.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.activation.Formula;

/**
 * The laws of an element-wise activation that also states its {@link Formula}: value and derivative are held to 4 ulp of
 * the formula in 80 digits, and keep their digits in saturation.
 */
public interface FormulaContract extends ElementwiseContract {

    /**
     * The formula.
     *
     * @return the activation itself unless overridden
     */
    default Formula formula() {
        return (Formula) activation();
    }

    /**
     * Numbers near 0, where nothing saturates.
     *
     * @return how to make them
     */
    @Provide
    default Arbitrary<Double> small() {
        return ElementwiseContract.spread(-5, 5);
    }

    /**
     * Numbers far out, where many activations saturate.
     *
     * @return how to make their sizes
     */
    @Provide
    default Arbitrary<Double> large() {
        return ElementwiseContract.spread(10, 40);
    }

    /** The value is that of the formula, within 4 ulp or 1e-15. */
    @Property
    default void valueIsTheFormulas(@ForAll("numbers") double z) {
        double exact = Exact.value(formula(), z);
        Agree.within(exact, activation().value(z), Math.max(4 * Math.ulp(exact), 1e-15), "f(" + z + ")");
    }

    /** The derivative written by hand is that of the formula, within 4 ulp or 1e-15. */
    @Property
    default void derivativeIsTheFormulas(@ForAll("numbers") double z) {
        Assume.that(distance(z) > 1e-12);
        double exact = Exact.derivative(formula(), z);
        Agree.within(exact, activation().derivative(z), Math.max(4 * Math.ulp(exact), 1e-15), "f'(" + z + ")");
    }

    /** Saturation: far out the derivative is small, but keeps its digits and is not rounded to 0. */
    @Property
    default void derivativeKeepsItsDigitsInSaturation(@ForAll("large") double size, @ForAll boolean negative) {
        double z = negative ? -size : size;
        double exact = Exact.derivative(formula(), z);
        Agree.within(exact, activation().derivative(z), 1e-6 * Math.abs(exact), "f'(" + z + ")");
    }

    /** The formula differentiates itself on DerivativeStructure, where that one does not saturate. */
    @Property
    default void formulaDifferentiatesItself(@ForAll("small") double z) {
        Assume.that(distance(z) > 1e-12);
        double automatic = formula().value(new DerivativeStructure(1, 1, 0, z)).getPartialDerivative(1);
        Agree.within(automatic, activation().derivative(z), 1e-11, "f'(" + z + ")");
    }
}
