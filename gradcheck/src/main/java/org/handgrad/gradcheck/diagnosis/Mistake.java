package org.handgrad.gradcheck.diagnosis;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Activation;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Rows;

/**
 * One mistake that people make in back-propagation. Each method is a step of the right way; a mistake overrides the one step
 * it gets wrong.
 */
interface Mistake {

    /** What it is called. */
    Cause cause();

    /** What was done instead, in a formula. */
    String formula();

    /** Whether the mistake can be made at this layer; false everywhere for one made at the loss. */
    default boolean fits(Layer layer) {
        return false;
    }

    /** ∂L/∂output. */
    default RealMatrix outputGradient(Model model, RealMatrix output) {
        return model.end().gradient(output);
    }

    /** Back through an activation, from ∂L/∂a to ∂L/∂z. */
    default RealMatrix activation(Activation f, RealMatrix z, RealMatrix a, RealMatrix da) {
        return f.backward(z, a, da);
    }

    /** ∂L/∂W = xᵀ dz. */
    default RealMatrix weights(Place place, RealMatrix dz) {
        return FlatMatrix.of(place.x()).transposeMultiply(dz);
    }

    /** ∂L/∂b = Σ dz over the samples. */
    default RealMatrix bias(RealMatrix dz) {
        return Rows.sum(FlatMatrix.of(dz));
    }

    /** ∂L/∂x = dz Wᵀ. */
    default RealMatrix inputs(RealMatrix dz, RealMatrix w) {
        return FlatMatrix.of(dz).multiplyTranspose(w);
    }

    /** The gradients of any other layer. */
    default Gradients other(Layer layer, Place place, Gradients right, RealMatrix outputGradient) {
        return right;
    }

    /**
     * Where in the network a dense layer stands.
     *
     * @param x what it was given
     * @param before what the activation before it was given; x itself if there is none
     * @param output what it returned
     * @param first what the network was given
     */
    record Place(RealMatrix x, RealMatrix before, RealMatrix output, RealMatrix first) {}
}
