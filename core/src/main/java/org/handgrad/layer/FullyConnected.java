package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.handgrad.check.Check;
import org.handgrad.initializer.Initializer;

/** What layers of neurons that all see the same inputs have in common: weights W, inputs x outputs, and the widths they ask. */
abstract class FullyConnected implements Samplewise {

    private final String name;
    private final ParameterSpec weights;
    private final List<ParameterSpec> parameters;

    /** A layer whose first parameter is W. */
    FullyConnected(String name, ParameterSpec... parameters) {
        this.name = name;
        this.weights = parameters[0];
        this.parameters = List.of(parameters);
    }

    static ParameterSpec weights(int inputs, int outputs, Initializer initializer) {
        Check.atLeast(inputs, 1, "inputs");
        Check.atLeast(outputs, 1, "units");
        return new ParameterSpec("weights", inputs, outputs, requireNonNull(initializer, "weights"));
    }

    static ParameterSpec bias(int outputs, Initializer initializer) {
        return new ParameterSpec("bias", 1, outputs, requireNonNull(initializer, "bias"));
    }

    @Override
    public final int outputs(int width) {
        Widths.require(weights.rows(), width, this, "give it as many inputs as the layer before has outputs");
        return weights.columns();
    }

    @Override
    public final List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public final String toString() {
        return name + "(" + weights.rows() + "->" + weights.columns() + ")";
    }
}
