package org.handgrad.contract;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.RowFormula;
import org.handgrad.matrix.FlatMatrix;

/** The laws of an activation that also states its {@link RowFormula}, which differentiates itself and so is a witness. */
public interface RowFormulaContract extends ActivationContract {

    /**
     * The formula.
     *
     * @return the activation itself unless overridden
     */
    default RowFormula formula() {
        return (RowFormula) activation();
    }

    /** Values and Jacobian of a row are those of the formula. */
    @Property
    default void valuesAndJacobianAreTheFormulas(@ForAll @IntRange(min = 1, max = 6) int width, @ForAll long seed) {
        Random random = new Random(seed);
        FlatMatrix z = FlatMatrix.of(Sample.normal(random, 1, width).scalarMultiply(3));
        DerivativeStructure[] variables = new DerivativeStructure[width];
        for (int j = 0; j < width; j++) {
            variables[j] = new DerivativeStructure(width, 1, j, z.getEntry(0, j));
        }
        DerivativeStructure[] exact = formula().value(variables);
        RealMatrix a = activation().apply(z);
        for (int j = 0; j < width; j++) {
            Agree.within(exact[j].getValue(), a.getEntry(0, j), 1e-14 * (1 + Sample.max(z)), "a[" + j + "]");
            FlatMatrix unit = FlatMatrix.zeros(1, width);
            unit.setEntry(0, j, 1);
            RealMatrix dz = activation().backward(z, a, unit);
            double[] slopes = exact[j].getAllDerivatives();
            RealMatrix expected = FlatMatrix.wrap(java.util.Arrays.copyOfRange(slopes, 1, slopes.length), 1, width);
            Agree.within(expected, dz, 1e-14, "gradient of a[" + j + "]");
        }
    }
}
