package org.handgrad.layer;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.initializer.Initializer;
import org.handgrad.matrix.ArrayMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Products;
import org.handgrad.matrix.Rows;

/**
 * A fully connected layer: z = x W + b.
 *
 * <p>With dz = ∂L/∂z: ∂L/∂W = xᵀ dz, ∂L/∂b = the sum of dz over the samples, ∂L/∂x = dz Wᵀ.
 *
 * <p>Shapes: x is n x inputs, W inputs x outputs, b 1 x outputs, z n x outputs.
 *
 * <p>Source: Rumelhart, Hinton and Williams 1986, equations 1 and 4 to 7.
 */
public final class Dense extends FullyConnected {

    /**
     * A layer of neurons.
     *
     * @param inputs how many values each neuron sees
     * @param outputs how many neurons
     * @param weights how W starts
     * @param bias how b starts
     */
    public Dense(int inputs, int outputs, Initializer weights, Initializer bias) {
        super("Dense", weights(inputs, outputs, weights), bias(outputs, bias));
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        ArrayMatrix x = ArrayMatrix.of(inputs);
        ArrayMatrix w = ArrayMatrix.of(parameters.get(0));
        ArrayMatrix b = ArrayMatrix.of(parameters.get(1));
        ArrayMatrix z = Products.timesPlus(x, w, b);
        return new Pass(z, outputGradient -> {
            ArrayMatrix dz = ArrayMatrix.of(outputGradient);
            FlatMatrix dw = Products.transposedTimes(x, dz);
            FlatMatrix db = Rows.sum(dz);
            Supplier<ArrayMatrix> dx = () -> Products.timesTransposed(dz, w);
            return Gradients.of(dx, dw, db);
        });
    }
}
