package org.handgrad.gradcheck;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.handgrad.activation.Elementwise;
import org.handgrad.activation.Formula;

/**
 * A witness for the slope of an element-wise activation that takes no differences: commons-math3's
 * {@link DerivativeStructure} on the forward formula.
 *
 * <p>It is exact only where its own formulas are: its tanh′ is 1 − t² and loses all digits for |z| &gt; 18.
 *
 * @param z where
 * @param claimed f'(z), written by hand
 * @param witness f'(z) by the chain rule on the formula
 */
public record SecondOpinion(double z, double claimed, double witness) {

    private static final double ULPS = 4;

    private static final double ABSOLUTE = 1e-15;

    /**
     * Asks the witness.
     *
     * @param <A> an activation with a formula
     * @param activation the activation
     * @param z where
     * @return both slopes
     */
    public static <A extends Elementwise & Formula> SecondOpinion of(A activation, double z) {
        requireNonNull(activation, "activation");
        DerivativeStructure variable = new DerivativeStructure(1, 1, 0, z);
        return new SecondOpinion(
                z, activation.derivative(z), activation.value(variable).getPartialDerivative(1));
    }

    /**
     * Whether the two agree as well as two right computations can.
     *
     * @return true within 4 ulp or 1e-15
     */
    public boolean agree() {
        double difference = Math.abs(claimed - witness);
        return difference <= ABSOLUTE || difference <= ULPS * Math.ulp(claimed);
    }
}
