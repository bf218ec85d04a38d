package org.handgrad.contract;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.handgrad.activation.Formula;

/**
 * A forward formula and its derivative in 80 digits: the witness that loses nothing in saturation, where
 * {@code DerivativeStructure} does.
 *
 * <p>In 80 digits mean and slope over a step of 10⁻²⁷ are wrong by about 10⁻⁵³, so differentiating needs no rule at all.
 *
 * @param value f(z), rounded once
 * @param derivative f'(z), rounded once
 */
public record Exact(double value, double derivative) {

    private static final DfpField FIELD = new DfpField(80);
    private static final Dfp STEP = FIELD.newDfp("1e-27");

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
