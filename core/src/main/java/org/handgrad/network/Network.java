package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.layer.Layer;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.matrix.Workspace;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/**
 * Layers one after another with one flat vector θ of parameters.
 *
 * <p>Immutable, and safe in any number of threads. Training gives another network, {@link #with}; the gradient comes from
 * {@link #objective}.
 *
 * <p>Layers are numbered as in the texts: layer 1 is the first one that has parameters, together with the activation
 * behind it; so {@code layer 2 weights} is the W2 of the page being read.
 */
public final class Network {

    private final Topology topology;
    private final double[] theta;

    Network(Topology topology, double[] theta) {
        this.topology = topology;
        this.theta = theta;
    }

    /**
     * Starts a network: {@code Network.builder().inputs(2).dense(4).sigmoid().dense(1).sigmoid().seed(42).build()}.
     *
     * @return an empty builder
     */
    public static NetworkBuilder builder() {
        return new NetworkBuilder();
    }

    /**
     * The layers, activations included.
     *
     * @return first to last
     */
    public List<Layer> layers() {
        return topology.layers();
    }

    /**
     * The number of input columns.
     *
     * @return d
     */
    public int inputs() {
        return topology.inputs();
    }

    /**
     * The number of output columns.
     *
     * @return k
     */
    public int outputs() {
        return topology.outputs();
    }

    /**
     * The names of the parameters.
     *
     * @return the layout of {@link #parameters}
     */
    public ParameterLayout layout() {
        return topology.layout();
    }

    /**
     * All parameters.
     *
     * @return a copy of θ, p entries
     */
    public RealVector parameters() {
        return Vectors.copy(theta);
    }

    /**
     * One parameter matrix.
     *
     * @param name for instance {@code "layer 1 weights"}, inputs x outputs, or {@code "layer 1 bias"}, 1 x outputs
     * @return a copy
     * @throws IllegalArgumentException if there is none of that name; the message lists what there is
     */
    public RealMatrix parameter(String name) {
        var block = layout().block(name);
        return FlatMatrix.readOnly(theta, block.offset(), block.rows(), block.columns())
                .copy();
    }

    /**
     * The same layers with other parameters.
     *
     * @param parameters p entries, copied
     * @return a new network
     * @throws ShapeException if there are not p entries
     * @throws NonFiniteException if an entry is NaN or infinite; the message names it
     */
    public Network with(RealVector parameters) {
        double[] values = layout().requireSize(parameters, "parameters").toArray();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new NonFiniteException(
                        "parameters must be finite but " + layout().name(i) + " (entry " + i + ") is " + values[i]);
            }
        }
        return new Network(topology, values);
    }

    /**
     * The same layers with one parameter matrix replaced.
     *
     * @param name for instance {@code "layer 1 weights"}
     * @param value of that parameter's shape, copied
     * @return a new network
     */
    public Network with(String name, RealMatrix value) {
        var block = layout().block(name);
        Check.shape(requireNonNull(value, "value"), block.rows(), block.columns(), name);
        double[] values = theta.clone();
        FlatMatrix.of(value).copyTo(values, block.offset());
        return with(Vectors.wrap(values));
    }

    /**
     * What the network says to many samples.
     *
     * @param inputs n x d
     * @return n x k
     * @throws ShapeException if there are not d columns
     * @throws NonFiniteException if a value is NaN or infinite; the message says where
     */
    public RealMatrix predict(RealMatrix inputs) {
        return Workspace.outside(() -> FlatMatrix.of(forward(inputs).output()));
    }

    /**
     * What the network says to many samples.
     *
     * @param inputs n rows of d numbers
     * @return n x k
     */
    public RealMatrix predict(double[][] inputs) {
        return predict(FlatMatrix.of(requireNonNull(inputs, "inputs")));
    }

    /**
     * What the network says to one sample.
     *
     * @param sample d numbers
     * @return k numbers
     */
    public double[] predict(double... sample) {
        return predict(new double[][] {requireNonNull(sample, "sample")}).getRow(0);
    }

    /**
     * Runs forward and remembers every layer's {@link org.handgrad.layer.Pass}.
     *
     * @param inputs n x d
     * @return what each layer returned
     * @throws ShapeException if there are not d columns
     * @throws NonFiniteException if a value is NaN or infinite; the message says where
     */
    public ForwardPass forward(RealMatrix inputs) {
        RealMatrix x = topology.requireInputs(inputs);
        return Workspace.outside(() -> topology.forward(x, Vectors.wrap(theta)));
    }

    /**
     * The loss on a batch as a function of the parameters.
     *
     * @param loss how wrong predictions are
     * @param batch n samples, d inputs and k targets each
     * @return an objective over θ, with back-propagation as its gradient
     * @throws ShapeException if the batch does not fit the network
     */
    public Objective objective(Loss loss, Batch batch) {
        return PartedObjective.of(topology, requireNonNull(loss, "loss"), requireNonNull(batch, "batch"));
    }

    /**
     * The network for one step of training: layers that play with chance while they learn, such as dropout, have their random
     * numbers fixed by the seed.
     *
     * @param seed decides them; the same seed gives the same bits
     * @return a network with the same parameters; this very one if no layer plays with chance
     */
    public Network sampled(long seed) {
        Topology sampled = topology.sampled(seed);
        return sampled == topology ? this : new Network(sampled, theta);
    }

    /**
     * A table of layers, shapes and numbers of parameters.
     *
     * @return several lines of text
     */
    public String summary() {
        return Summary.of(topology);
    }

    @Override
    public String toString() {
        return "Network" + topology.layers() + " with " + theta.length + " parameters";
    }
}
