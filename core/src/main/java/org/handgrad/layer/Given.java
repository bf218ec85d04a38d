package org.handgrad.layer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;

/** What layers with parameters check before they go forward. */
final class Given {

    private Given() {}

    /** Refuses inputs of a width that the layer cannot follow, and parameters other than it asks for. */
    static void require(Layer layer, RealMatrix inputs, List<? extends RealMatrix> parameters) {
        layer.outputs(requireNonNull(inputs, "inputs").getColumnDimension());
        List<ParameterSpec> specs = layer.parameters();
        if (requireNonNull(parameters, "parameters").size() != specs.size()) {
            throw new ShapeException(layer + " expects " + specs.size() + " parameters but got " + parameters.size()
                    + "; give it one matrix for each of parameters()");
        }
        for (int i = 0; i < specs.size(); i++) {
            Check.shape(
                    parameters.get(i),
                    specs.get(i).rows(),
                    specs.get(i).columns(),
                    specs.get(i).name());
        }
    }
}
