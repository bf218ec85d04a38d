package org.handgrad.activation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Pass;

/**
 * A layer without parameters that keeps the shape: a = f(z), taught as the plain pair of value and derivative.
 *
 * <p>Law: with J the Jacobian of f at z, {@code backward(z, f(z), g)} is Jᵀ g, row by row.
 */
public interface Activation extends Layer {

    /**
     * The value.
     *
     * @param z n x width
     * @return a = f(z), a new n x width
     */
    RealMatrix apply(RealMatrix z);

    /**
     * The derivative, applied to what comes back.
     *
     * @param z n x width, what {@link #apply} was given
     * @param a n x width, what {@link #apply} returned
     * @param outputGradient ∂L/∂a, n x width
     * @return ∂L/∂z, a new n x width
     */
    RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient);

    @Override
    default int outputs(int inputs) {
        return Check.atLeast(inputs, 1, "inputs");
    }

    /** The law above, row by row. */
    @Override
    default boolean samplesStayApart() {
        return true;
    }

    @Override
    default Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        RealMatrix z = requireNonNull(inputs, "inputs");
        requireNonNull(parameters, "parameters");
        RealMatrix a = apply(z);
        return new Pass(a, da -> Gradients.of(backward(z, a, da)));
    }
}
