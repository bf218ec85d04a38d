package org.handgrad.contract;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.loss.LossFormula;
import org.handgrad.matrix.FlatMatrix;

/** The laws of a loss that also states its {@link LossFormula}, which differentiates itself and so serves as a witness. */
public interface LossFormulaContract extends LossContract {

    /**
     * The formula.
     *
     * @return the loss itself unless overridden
     */
    default LossFormula formula() {
        return (LossFormula) loss();
    }

    /** Value and gradient are those of the formula. */
    @Property
    default void valueAndGradientAreTheFormulas(
            @ForAll @IntRange(min = 1, max = 4) int n, @ForAll @IntRange(min = 1, max = 4) int k, @ForAll long seed) {
        Random random = new Random(seed);
        RealMatrix y = targets(random, n, k);
        FlatMatrix p = predictions(random, y);
        DerivativeStructure[][] variables = new DerivativeStructure[n][k];
        for (int i = 0; i < p.size(); i++) {
            variables[i / k][i % k] = new DerivativeStructure(p.size(), 1, i, p.getEntry(i / k, i % k));
        }
        DerivativeStructure exact = formula().value(variables, y.getData());
        Agree.within(exact.getValue(), loss().value(p, y), 1e-14 * (1 + Math.abs(exact.getValue())), "value");
        double[] slopes = exact.getAllDerivatives();
        RealMatrix expected = FlatMatrix.wrap(java.util.Arrays.copyOfRange(slopes, 1, slopes.length), n, k);
        Agree.within(expected, loss().gradient(p, y), 1e-14 * (1 + Sample.max(expected)), "gradient");
    }
}
