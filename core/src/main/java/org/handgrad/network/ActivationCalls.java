package org.handgrad.network;

import org.handgrad.activation.Elu;
import org.handgrad.activation.Gaussian;
import org.handgrad.activation.Gelu;
import org.handgrad.activation.GeluTanh;
import org.handgrad.activation.HardSigmoid;
import org.handgrad.activation.Identity;
import org.handgrad.activation.LeakyRelu;
import org.handgrad.activation.LogSoftmax;
import org.handgrad.activation.Relu;
import org.handgrad.activation.Selu;
import org.handgrad.activation.Sigmoid;
import org.handgrad.activation.Silu;
import org.handgrad.activation.Sine;
import org.handgrad.activation.Softmax;
import org.handgrad.activation.Softplus;
import org.handgrad.activation.Softsign;
import org.handgrad.activation.Tanh;
import org.handgrad.layer.Layer;

/** One call of the builder for each activation of the library. */
public sealed interface ActivationCalls permits NetworkBuilder {

    /**
     * Adds a layer or an activation, perhaps one of your own.
     *
     * @param layer the layer
     * @return the builder
     */
    NetworkBuilder layer(Layer layer);

    /**
     * Adds {@link Identity}.
     *
     * @return the builder
     */
    default NetworkBuilder identity() {
        return layer(new Identity());
    }

    /**
     * Adds {@link Sigmoid}.
     *
     * @return the builder
     */
    default NetworkBuilder sigmoid() {
        return layer(new Sigmoid());
    }

    /**
     * Adds {@link Tanh}.
     *
     * @return the builder
     */
    default NetworkBuilder tanh() {
        return layer(new Tanh());
    }

    /**
     * Adds {@link Relu}.
     *
     * @return the builder
     */
    default NetworkBuilder relu() {
        return layer(new Relu());
    }

    /**
     * Adds {@link HardSigmoid}.
     *
     * @return the builder
     */
    default NetworkBuilder hardSigmoid() {
        return layer(new HardSigmoid());
    }

    /**
     * Adds {@link LeakyRelu} with slope 0.01.
     *
     * @return the builder
     */
    default NetworkBuilder leakyRelu() {
        return layer(new LeakyRelu());
    }

    /**
     * Adds {@link LeakyRelu} with a slope of its own.
     *
     * @param slope the slope below 0, in [0, 1)
     * @return the builder
     */
    default NetworkBuilder leakyRelu(double slope) {
        return layer(new LeakyRelu(slope));
    }

    /**
     * Adds {@link Elu} with α = 1.
     *
     * @return the builder
     */
    default NetworkBuilder elu() {
        return layer(new Elu());
    }

    /**
     * Adds {@link Elu} with an α of its own.
     *
     * @param alpha α &gt; 0
     * @return the builder
     */
    default NetworkBuilder elu(double alpha) {
        return layer(new Elu(alpha));
    }

    /**
     * Adds {@link Selu}.
     *
     * @return the builder
     */
    default NetworkBuilder selu() {
        return layer(new Selu());
    }

    /**
     * Adds {@link Softplus}.
     *
     * @return the builder
     */
    default NetworkBuilder softplus() {
        return layer(new Softplus());
    }

    /**
     * Adds {@link Softsign}.
     *
     * @return the builder
     */
    default NetworkBuilder softsign() {
        return layer(new Softsign());
    }

    /**
     * Adds {@link Gelu}.
     *
     * @return the builder
     */
    default NetworkBuilder gelu() {
        return layer(new Gelu());
    }

    /**
     * Adds {@link GeluTanh}.
     *
     * @return the builder
     */
    default NetworkBuilder geluTanh() {
        return layer(new GeluTanh());
    }

    /**
     * Adds {@link Silu}, also called swish.
     *
     * @return the builder
     */
    default NetworkBuilder silu() {
        return layer(new Silu());
    }

    /**
     * Adds {@link Gaussian}.
     *
     * @return the builder
     */
    default NetworkBuilder gaussian() {
        return layer(new Gaussian());
    }

    /**
     * Adds {@link Sine}.
     *
     * @return the builder
     */
    default NetworkBuilder sine() {
        return layer(new Sine());
    }

    /**
     * Adds {@link Softmax}.
     *
     * @return the builder
     */
    default NetworkBuilder softmax() {
        return layer(new Softmax());
    }

    /**
     * Adds {@link LogSoftmax}.
     *
     * @return the builder
     */
    default NetworkBuilder logSoftmax() {
        return layer(new LogSoftmax());
    }
}
