package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/** What {@link Pass#backward} returns, each gradient of the shape of what it is with respect to. Immutable. */
public final class Gradients {

    private final Supplier<? extends RealMatrix> inputs;
    private final List<RealMatrix> parameters;

    /**
     * Gradients of which the first is computed each time it is asked for: nobody needs that of a network's first layer.
     *
     * @param inputs computes ∂L/∂inputs, n x width before the layer
     * @param parameters ∂L/∂parameter, one per {@link Layer#parameters() spec}
     */
    public Gradients(Supplier<? extends RealMatrix> inputs, List<? extends RealMatrix> parameters) {
        this.inputs = requireNonNull(inputs, "inputs");
        this.parameters = Check.list(parameters, "parameters");
    }

    /** With a list that nobody can change. */
    private Gradients(List<RealMatrix> parameters, Supplier<? extends RealMatrix> inputs) {
        this.inputs = requireNonNull(inputs, "inputs");
        this.parameters = parameters;
    }

    /**
     * The gradients of a layer.
     *
     * @param inputs ∂L/∂inputs, n x width before the layer
     * @param parameters ∂L/∂parameter in the order of the layer's specs
     * @return both
     */
    public static Gradients of(RealMatrix inputs, RealMatrix... parameters) {
        requireNonNull(inputs, "inputs");
        return new Gradients(Check.listOf(parameters, "parameters"), () -> inputs);
    }

    /**
     * The gradients of a layer, the first of them computed when asked for.
     *
     * @param inputs computes ∂L/∂inputs, n x width before the layer
     * @param parameters ∂L/∂parameter in the order of the layer's specs
     * @return both
     */
    public static Gradients of(Supplier<? extends RealMatrix> inputs, RealMatrix... parameters) {
        return new Gradients(Check.listOf(parameters, "parameters"), inputs);
    }

    /**
     * ∂L/∂inputs.
     *
     * @return n x width before the layer
     */
    public RealMatrix inputs() {
        return inputs.get();
    }

    /**
     * ∂L/∂parameter, one per {@link Layer#parameters() spec}.
     *
     * @return in the order of the specs
     */
    public List<RealMatrix> parameters() {
        return parameters;
    }
}
