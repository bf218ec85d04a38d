package org.handgrad.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.activation.Formula;

/** The laws of an element-wise activation that also states its {@link Formula}, which serves as a witness in 64 digits. */
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
     * Value and derivative are those of the formula, within 4 ulp or 1e-15. Far out, where many activations saturate, the
     * derivative is small but keeps its digits and is not rounded to 0.
     */
    @Property
    default void valueAndDerivativeAreTheFormulas(@ForAll("numbers") double z) {
        Assume.that(distance(z) > 1e-12);
        Exact exact = Exact.of(formula(), z);
        Agree.within(exact.value(), activation().value(z), four(exact.value()), "f(" + z + ")");
        Agree.within(exact.derivative(), activation().derivative(z), four(exact.derivative()), "f'(" + z + ")");
        if (Math.abs(z) > 10) {
            double bound = Math.max(1e-6 * Math.abs(exact.derivative()), Double.MIN_NORMAL);
            Agree.within(exact.derivative(), activation().derivative(z), bound, "saturated f'(" + z + ")");
        }
    }

    private static double four(double value) {
        return Math.max(4 * Math.ulp(value), 1e-15);
    }

    /** The formula differentiates itself on DerivativeStructure, where that one does not saturate. */
    @Property
    default void formulaDifferentiatesItself(@ForAll("small") double z) {
        Assume.that(distance(z) > 1e-12);
        double automatic = formula().value(new DerivativeStructure(1, 1, 0, z)).getPartialDerivative(1);
        Agree.within(automatic, activation().derivative(z), 1e-11, "f'(" + z + ")");
    }
}
