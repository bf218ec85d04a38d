package org.handgrad.contract;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.handgrad.activation.Formula;

/**
 * A forward formula and its derivative in 80 digits: the witness that loses nothing in saturation, where
 * {@code DerivativeStructure} does.
 *
 * <p>In 80 digits a central difference with step 10⁻²⁷ is wrong by about 10⁻⁵³, so differentiating needs no rule at all.
 */
public final class Exact {

    private static final DfpField FIELD = new DfpField(80);
    private static final Dfp STEP = FIELD.newDfp("1e-27");

    private Exact() {}

    /**
     * The value.
     *
     * @param formula f
     * @param z where
     * @return f(z), rounded once
     */
    public static double value(Formula formula, double z) {
        return formula.value(FIELD.newDfp(z)).toDouble();
    }

    /**
     * The derivative.
     *
     * @param formula f, smooth at z
     * @param z where
     * @return f'(z), rounded once
     */
    public static double derivative(Formula formula, double z) {
        Dfp x = FIELD.newDfp(z);
        Dfp rise = formula.value(x.add(STEP)).subtract(formula.value(x.subtract(STEP)));
        return rise.divide(STEP.multiply(2)).toDouble();
    }
}
