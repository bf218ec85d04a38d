package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What {@link Pass#backward} returns, each gradient of the shape of what it is with respect to.
 *
 * @param inputs ∂L/∂inputs, n x width before the layer
 * @param parameters ∂L/∂parameter, one per {@link Layer#parameters() spec}
 */
public record Gradients(RealMatrix inputs, List<RealMatrix> parameters) {

    public Gradients {
        requireNonNull(inputs, "inputs");
        parameters = List.copyOf(parameters);
    }

    /**
     * The gradients of a layer that has parameters.
     *
     * @param inputs ∂L/∂inputs
     * @param parameters ∂L/∂parameter in the order of the layer's specs
     * @return both
     */
    public static Gradients of(RealMatrix inputs, RealMatrix... parameters) {
        return new Gradients(inputs, List.of(parameters));
    }
}
