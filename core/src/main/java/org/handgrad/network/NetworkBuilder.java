package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.math3.random.RandomGenerator;
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
import org.handgrad.check.Check;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.layer.Layer;
import org.handgrad.random.NumpyRandom;

/**
 * Stacks layers and gives them their first parameters.
 *
 * <p>Each call remembers how to make a layer from the width before it; {@link #build} resolves them first to last, so
 * {@link #inputs} may stand anywhere. Weights start with {@link Xavier#normal} and biases with zeros unless said
 * otherwise. Random numbers are drawn layer by layer, weights before bias, from the generator of {@link #seed} or
 * {@link #random}; one of the two is needed as soon as an initialiser draws.
 */
public final class NetworkBuilder {

    /** Makes a layer from the width before it and the builder's initialisers. */
    private interface Recipe {
        Layer layer(int width, Initializer weights, Initializer bias);
    }

    private final List<Recipe> recipes = new ArrayList<>();
    private Initializer weights = Xavier.normal();
    private Initializer bias = Constant.zeros();
    private Supplier<RandomGenerator> random = NoSeed::new;
    private int inputs;
    private int numbered;

    NetworkBuilder() {}

    /**
     * Says how many numbers one sample has; may stand anywhere in the chain.
     *
     * @param inputs d, at least 1
     * @return this builder
     */
    public NetworkBuilder inputs(int inputs) {
        this.inputs = Check.atLeast(inputs, 1, "inputs");
        return this;
    }

    /**
     * Adds a fully connected layer with the builder's initialisers.
     *
     * @param units how many neurons, at least 1
     * @return this builder
     */
    public NetworkBuilder dense(int units) {
        return addDense(units, (width, w, b) -> new Dense(width, units, w, b));
    }

    /**
     * Adds a fully connected layer with an initialiser of its own.
     *
     * @param units how many neurons, at least 1
     * @param weights how its weights start
     * @return this builder
     */
    public NetworkBuilder dense(int units, Initializer weights) {
        requireNonNull(weights, "weights");
        return addDense(units, (width, w, b) -> new Dense(width, units, weights, b));
    }

    /**
     * Adds a fully connected layer with initialisers of its own.
     *
     * @param units how many neurons, at least 1
     * @param weights how its weights start
     * @param bias how its bias starts
     * @return this builder
     */
    public NetworkBuilder dense(int units, Initializer weights, Initializer bias) {
        requireNonNull(weights, "weights");
        requireNonNull(bias, "bias");
        return addDense(units, (width, w, b) -> new Dense(width, units, weights, bias));
    }

    /**
     * Adds {@link Identity}.
     *
     * @return this builder
     */
    public NetworkBuilder identity() {
        return layer(new Identity());
    }

    /**
     * Adds {@link Sigmoid}.
     *
     * @return this builder
     */
    public NetworkBuilder sigmoid() {
        return layer(new Sigmoid());
    }

    /**
     * Adds {@link Tanh}.
     *
     * @return this builder
     */
    public NetworkBuilder tanh() {
        return layer(new Tanh());
    }

    /**
     * Adds {@link Relu}.
     *
     * @return this builder
     */
    public NetworkBuilder relu() {
        return layer(new Relu());
    }

    /**
     * Adds {@link HardSigmoid}.
     *
     * @return this builder
     */
    public NetworkBuilder hardSigmoid() {
        return layer(new HardSigmoid());
    }

    /**
     * Adds {@link LeakyRelu} with slope 0.01.
     *
     * @return this builder
     */
    public NetworkBuilder leakyRelu() {
        return layer(new LeakyRelu());
    }

    /**
     * Adds {@link LeakyRelu} with a slope of its own.
     *
     * @param slope the slope below 0, in [0, 1)
     * @return this builder
     */
    public NetworkBuilder leakyRelu(double slope) {
        return layer(new LeakyRelu(slope));
    }

    /**
     * Adds {@link Elu} with α = 1.
     *
     * @return this builder
     */
    public NetworkBuilder elu() {
        return layer(new Elu());
    }

    /**
     * Adds {@link Elu} with an α of its own.
     *
     * @param alpha α &gt; 0
     * @return this builder
     */
    public NetworkBuilder elu(double alpha) {
        return layer(new Elu(alpha));
    }

    /**
     * Adds {@link Selu}.
     *
     * @return this builder
     */
    public NetworkBuilder selu() {
        return layer(new Selu());
    }

    /**
     * Adds {@link Softplus}.
     *
     * @return this builder
     */
    public NetworkBuilder softplus() {
        return layer(new Softplus());
    }

    /**
     * Adds {@link Softsign}.
     *
     * @return this builder
     */
    public NetworkBuilder softsign() {
        return layer(new Softsign());
    }

    /**
     * Adds {@link Gelu}.
     *
     * @return this builder
     */
    public NetworkBuilder gelu() {
        return layer(new Gelu());
    }

    /**
     * Adds {@link GeluTanh}.
     *
     * @return this builder
     */
    public NetworkBuilder geluTanh() {
        return layer(new GeluTanh());
    }

    /**
     * Adds {@link Silu}, also called swish.
     *
     * @return this builder
     */
    public NetworkBuilder silu() {
        return layer(new Silu());
    }

    /**
     * Adds {@link Gaussian}.
     *
     * @return this builder
     */
    public NetworkBuilder gaussian() {
        return layer(new Gaussian());
    }

    /**
     * Adds {@link Sine}.
     *
     * @return this builder
     */
    public NetworkBuilder sine() {
        return layer(new Sine());
    }

    /**
     * Adds {@link Softmax}.
     *
     * @return this builder
     */
    public NetworkBuilder softmax() {
        return layer(new Softmax());
    }

    /**
     * Adds {@link LogSoftmax}.
     *
     * @return this builder
     */
    public NetworkBuilder logSoftmax() {
        return layer(new LogSoftmax());
    }

    /**
     * Adds a layer or an activation, perhaps one of your own.
     *
     * @param layer the layer
     * @return this builder
     */
    public NetworkBuilder layer(Layer layer) {
        numbered += requireNonNull(layer, "layer").parameters().isEmpty() ? 0 : 1;
        return add((width, w, b) -> layer);
    }

    /**
     * Adds a layer that is made once the width before it is known.
     *
     * @param layer from the width before it to the layer
     * @return this builder
     */
    public NetworkBuilder layer(IntFunction<? extends Layer> layer) {
        requireNonNull(layer, "layer");
        return add((width, w, b) -> layer.apply(width));
    }

    /**
     * Says how weights start, in every layer that does not say so itself. Biases start with zeros.
     *
     * @param weights the initialiser
     * @return this builder
     */
    public NetworkBuilder initializer(Initializer weights) {
        return initializer(weights, Constant.zeros());
    }

    /**
     * Says how weights and biases start, in every layer that does not say so itself.
     *
     * @param weights the initialiser of the weights
     * @param bias the initialiser of the biases
     * @return this builder
     */
    public NetworkBuilder initializer(Initializer weights, Initializer bias) {
        this.weights = requireNonNull(weights, "weights");
        this.bias = requireNonNull(bias, "bias");
        return this;
    }

    /**
     * Draws the first parameters as after {@code np.random.seed(seed)}; each {@link #build} starts anew.
     *
     * @param seed 0 .. 2³¹ − 1
     * @return this builder
     */
    public NetworkBuilder seed(long seed) {
        NumpyRandom.requireSeed(seed);
        this.random = () -> new NumpyRandom(seed);
        return this;
    }

    /**
     * Draws the first parameters from a generator that may have been used before, for the data perhaps.
     *
     * @param random the generator; each {@link #build} draws on from where it stands
     * @return this builder
     */
    public NetworkBuilder random(RandomGenerator random) {
        requireNonNull(random, "random");
        this.random = () -> random;
        return this;
    }

    /**
     * Makes the network.
     *
     * @return a network with its first parameters
     * @throws IllegalStateException if layers, inputs or a needed seed are missing; the message says what to add
     * @throws org.handgrad.check.ShapeException if a layer cannot follow the one before it
     */
    public Network build() {
        if (recipes.isEmpty()) {
            throw new IllegalStateException("a network with no layers cannot be built; add dense(units), for instance");
        }
        if (inputs == 0) {
            throw new IllegalStateException("the number of inputs is unknown; add inputs(n) anywhere before build()");
        }
        Topology topology = Topology.of(inputs, layers());
        return new Network(topology, FirstParameters.draw(topology, random.get()));
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(recipes.size());
        int width = inputs;
        for (Recipe recipe : recipes) {
            String behind = layers.isEmpty()
                    ? "the inputs"
                    : layers.get(layers.size() - 1).toString();
            Layer layer = requireNonNull(recipe.layer(width, weights, bias), "the layer behind " + behind + " is null");
            width = layer.outputs(width);
            layers.add(layer);
        }
        return layers;
    }

    private NetworkBuilder add(Recipe recipe) {
        recipes.add(recipe);
        return this;
    }

    private NetworkBuilder addDense(int units, Recipe recipe) {
        Check.atLeast(units, 1, "layer " + ++numbered + ": units");
        return add(recipe);
    }
}
