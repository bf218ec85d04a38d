package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/**
 * One forward run of one layer: what came out, and the way back.
 *
 * @param output n x width behind the layer
 * @param derivative maps ∂L/∂output, n x width behind, to the gradients with respect to inputs and parameters
 */
public record Pass(RealMatrix output, Function<RealMatrix, Gradients> derivative) {

    public Pass {
        requireNonNull(output, "output");
        requireNonNull(derivative, "derivative");
    }

    /**
     * Goes back through the layer; may be asked any number of times.
     *
     * @param outputGradient ∂L/∂output, of the output's shape
     * @return ∂L/∂inputs and ∂L/∂parameters
     * @throws org.handgrad.check.ShapeException if the gradient has another shape than the output
     */
    public Gradients backward(RealMatrix outputGradient) {
        Check.shape(outputGradient, output.getRowDimension(), output.getColumnDimension(), "outputGradient");
        return derivative.apply(outputGradient);
    }
}
