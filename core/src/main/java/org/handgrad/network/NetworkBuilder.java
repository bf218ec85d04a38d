package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.initializer.Constant;
import org.handgrad.initializer.Initializer;
import org.handgrad.initializer.Xavier;
import org.handgrad.layer.Dense;
import org.handgrad.layer.DenseWithoutBias;
import org.handgrad.layer.Dropout;
import org.handgrad.layer.Layer;
import org.handgrad.layer.LayerNorm;
import org.handgrad.layer.Residual;
import org.handgrad.random.NumpyRandom;

/**
 * Stacks layers and gives them their first parameters.
 *
 * <p>Each call remembers how to make a layer from the width before it; {@link #build} resolves them first to last, so
 * {@link #inputs} may stand anywhere. Weights start with {@link Xavier#normal} and biases with zeros unless said
 * otherwise. Random numbers are drawn layer by layer, weights before bias, from the generator of {@link #seed} or
 * {@link #random}; one of the two is needed as soon as an initialiser draws.
 */
public final class NetworkBuilder implements ActivationCalls {

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
     * Adds a fully connected layer without bias, with the builder's initialiser.
     *
     * @param units how many neurons, at least 1
     * @return this builder
     */
    public NetworkBuilder denseWithoutBias(int units) {
        return addDense(units, (width, w, b) -> new DenseWithoutBias(width, units, w));
    }

    /**
     * Adds {@link Dropout}.
     *
     * @param rate the part that is dropped while learning, in [0, 1)
     * @return this builder
     */
    public NetworkBuilder dropout(double rate) {
        return layer(new Dropout(rate));
    }

    /**
     * Adds {@link LayerNorm}.
     *
     * @return this builder
     */
    public NetworkBuilder layerNorm() {
        numbered++;
        return add((width, w, b) -> new LayerNorm(width));
    }

    /**
     * Adds a {@link Residual}: a stack of layers plus its own input,
     * {@code residual(stack -> stack.dense(8).tanh().dense(8))}.
     *
     * @param stack says what stands in the stack, which must keep the width; inputs and random numbers are this builder's
     * @return this builder
     */
    public NetworkBuilder residual(UnaryOperator<NetworkBuilder> stack) {
        NetworkBuilder inner = requireNonNull(
                requireNonNull(stack, "stack").apply(new NetworkBuilder()), "the builder that stack returns is null");
        numbered += inner.numbered == 0 ? 0 : 1;
        return add((width, w, b) -> new Residual(inner.layers(width, w, b)));
    }

    /**
     * Adds a layer or an activation, perhaps one of your own.
     *
     * @param layer the layer
     * @return this builder
     */
    @Override
    public NetworkBuilder layer(Layer layer) {
        numbered += requireNonNull(layer, "the layer at place " + recipes.size() + " is null")
                        .parameters()
                        .isEmpty()
                ? 0
                : 1;
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
        // parameters are what a width is needed for; whether there are any shows only in build()
        numbered++;
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
        Topology topology = Topology.of(inputs, layers(inputs, weights, bias));
        return new Network(topology, FirstParameters.draw(topology, random.get()));
    }

    private List<Layer> layers(int inputs, Initializer weights, Initializer bias) {
        List<Layer> layers = new ArrayList<>(recipes.size());
        int width = inputs;
        for (Recipe recipe : recipes) {
            Object before = layers.isEmpty() ? "the inputs" : layers.get(layers.size() - 1);
            Layer layer = requireNonNull(recipe.layer(width, weights, bias), "the layer behind " + before + " is null");
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
