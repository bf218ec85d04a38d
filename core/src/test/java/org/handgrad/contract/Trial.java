package org.handgrad.contract;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.layer.Pass;
import org.handgrad.matrix.FlatMatrix;

/**
 * A layer with something to compute on.
 *
 * @param layer the layer
 * @param x its inputs, n x width
 * @param theta its parameters
 * @param random what further random matrices come from
 */
record Trial(Layer layer, FlatMatrix x, List<FlatMatrix> theta, Random random) {

    static Trial of(LayerContract contract, int n, int width, long seed) {
        Random random = new Random(seed);
        Layer layer = contract.layer(width);
        List<FlatMatrix> theta =
                layer.parameters().stream().map(spec -> first(spec, random)).toList();
        return new Trial(layer, contract.inputs(random, n, width), theta, random);
    }

    /** What the initialiser says, moved a little: zeros would hide the way a bias takes. */
    private static FlatMatrix first(ParameterSpec spec, Random random) {
        RealMatrix start =
                spec.initializer().initialize(spec.rows(), spec.columns(), new Well19937c(random.nextLong()));
        return Sample.along(start, 0.5, Sample.normal(random, spec.rows(), spec.columns()));
    }

    Pass pass() {
        return layer.forward(x, theta);
    }

    Pass pass(RealMatrix inputs) {
        return layer.forward(inputs, theta);
    }

    /** ⟨g, forward(x + t dx, θ + t dθ)⟩, a function of the number t. */
    double along(double t, RealMatrix g, RealMatrix dx, List<FlatMatrix> dtheta) {
        List<FlatMatrix> moved = java.util.stream.IntStream.range(0, theta.size())
                .mapToObj(i -> Sample.along(theta.get(i), t, dtheta.get(i)))
                .toList();
        return Sample.dot(g, layer.forward(Sample.along(x, t, dx), moved).output());
    }

    /** A random ∂L/∂output. */
    FlatMatrix gradient() {
        int width = layer.outputs(x.getColumnDimension());
        return Sample.normal(random, x.getRowDimension(), width);
    }

    /** How large numbers get on the way back from g: what rounding is measured against. */
    double size(RealMatrix g) {
        double size = 1 + Sample.max(x);
        for (FlatMatrix parameter : theta) {
            size *= 1 + Sample.max(parameter);
        }
        return size * Sample.max(g) * (x.getRowDimension() + x.getColumnDimension());
    }

    static double dot(Gradients gradients, RealMatrix dx, List<FlatMatrix> dtheta) {
        double sum = Sample.dot(gradients.inputs(), dx);
        for (int i = 0; i < dtheta.size(); i++) {
            sum += Sample.dot(gradients.parameters().get(i), dtheta.get(i));
        }
        return sum;
    }
}
