package org.handgrad.contract;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.handgrad.activation.Formula;

/**
 * A forward formula and its derivative in 64 digits: the witness that loses nothing in saturation, where
 * {@code DerivativeStructure} does.
 *
 * <p>Mean and slope over a step of 10⁻¹⁶ are wrong by a share of about 10⁻³², and 64 digits leave the slope all but 10⁻⁴⁸, so
 * differentiating needs no rule at all. More digits would only take longer.
 *
 * @param value f(z), rounded once
 * @param derivative f'(z), rounded once
 */
public record Exact(double value, double derivative) {

    private static final DfpField FIELD = new DfpField(64);
    private static final Dfp STEP = FIELD.newDfp("1e-16");

    /**
     * Evaluates a formula.
     *
     * @param formula f, smooth at z
     * @param z where
     * @return f(z) and f'(z)
     */
    public static Exact of(Formula formula, double z) {
        Dfp x = FIELD.newDfp(z);
        Dfp above = formula.value(x.add(STEP));
        Dfp below = formula.value(x.subtract(STEP));
        return new Exact(
                above.add(below).divide(2).toDouble(),
                above.subtract(below).divide(STEP.multiply(2)).toDouble());
    }
}
