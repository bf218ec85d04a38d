package org.handgrad.layer;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.initializer.Initializer;
import org.handgrad.matrix.ArrayMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Products;

/**
 * A fully connected layer through the origin: z = x W.
 *
 * <p>With dz = ∂L/∂z: ∂L/∂W = xᵀ dz, ∂L/∂x = dz Wᵀ. Right in front of a {@link LayerNorm}, which takes a bias away again.
 *
 * <p>Shapes: x is n x inputs, W inputs x outputs, z n x outputs.
 */
public final class DenseWithoutBias extends FullyConnected {

    /**
     * A layer of neurons.
     *
     * @param inputs how many values each neuron sees
     * @param outputs how many neurons
     * @param weights how W starts
     */
    public DenseWithoutBias(int inputs, int outputs, Initializer weights) {
        super("DenseWithoutBias", weights(inputs, outputs, weights));
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        ArrayMatrix x = ArrayMatrix.of(inputs);
        ArrayMatrix w = ArrayMatrix.of(parameters.get(0));
        return new Pass(Products.times(x, w), outputGradient -> {
            ArrayMatrix dz = ArrayMatrix.of(outputGradient);
            FlatMatrix dw = Products.transposedTimes(x, dz);
            Supplier<ArrayMatrix> dx = () -> Products.timesTransposed(dz, w);
            return Gradients.of(dx, dw);
        });
    }
}
