package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Pass;

/**
 * The memory of one forward run through a network: one {@link Pass} per layer.
 *
 * @param inputs n x d, what went in
 * @param passes one per layer, first to last
 */
public record ForwardPass(RealMatrix inputs, List<Pass> passes) {

    public ForwardPass {
        requireNonNull(inputs, "inputs");
        passes = Check.list(passes, "passes");
        Check.atLeast(passes.size(), 1, "the number of passes");
    }

    /**
     * What came out of the last layer.
     *
     * @return n x k
     */
    public RealMatrix output() {
        return output(passes.size() - 1);
    }

    /**
     * What came out of one layer, counted as the builder's calls are: activations count too.
     *
     * @param position 0 for the first layer
     * @return n x width behind it
     */
    public RealMatrix output(int position) {
        return passes.get(Objects.checkIndex(position, passes.size())).output();
    }

    /**
     * What went into one layer.
     *
     * @param position 0 for the first layer
     * @return n x width before it
     */
    public RealMatrix input(int position) {
        return position == 0 ? inputs : output(position - 1);
    }

    /**
     * Back-propagation: the chain rule, layer by layer from the last to the first.
     *
     * @param outputGradient ∂L/∂output, n x k
     * @return ∂L/∂inputs and the gradient of every parameter, in the order of the network's layout
     * @throws org.handgrad.check.ShapeException if the gradient has another shape than the output
     * @throws org.handgrad.check.NonFiniteException if an entry is NaN or infinite; the message says where
     */
    public Gradients backward(RealMatrix outputGradient) {
        Check.finite(outputGradient, "outputGradient behind layer " + passes.size() + " of the stack");
        Gradients[] back = new Gradients[passes.size()];
        RealMatrix gradient = outputGradient;
        for (int l = back.length - 1; l >= 0; l--) {
            back[l] = passes.get(l).backward(gradient);
            // nobody may want ∂L/∂inputs of the whole network
            gradient = l > 0 ? back[l].inputs() : gradient;
        }
        return new Gradients(back[0]::inputs, parameters(back));
    }

    private static List<RealMatrix> parameters(Gradients[] back) {
        List<RealMatrix> parameters = new ArrayList<>();
        for (Gradients layer : back) {
            parameters.addAll(layer.parameters());
        }
        return parameters;
    }
}
