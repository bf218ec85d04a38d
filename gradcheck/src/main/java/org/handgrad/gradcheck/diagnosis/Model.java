package org.handgrad.gradcheck.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.layer.Layer;
import org.handgrad.layer.Pass;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.Batch;
import org.handgrad.network.Network;
import org.handgrad.objective.ParameterLayout;

/**
 * Layers one after another and where their outputs go: what a mistake can be replayed in.
 *
 * @param layout the parameters, followed by the inputs if their gradient is claimed too
 * @param layers the layers
 * @param inputs n x d
 * @param end a loss with targets, or the gradient that comes back
 * @param withInputs whether the last block of the layout is the inputs
 */
public record Model(ParameterLayout layout, List<Layer> layers, RealMatrix inputs, End end, boolean withInputs) {

    public Model {
        requireNonNull(layout, "layout");
        layers = Check.list(layers, "layers");
        requireNonNull(inputs, "inputs");
        requireNonNull(end, "end");
    }

    /**
     * What stands behind the last layer.
     *
     * @param loss the loss, if there is one
     * @param target the targets of the loss, or the output gradient itself
     */
    public record End(Optional<Loss> loss, RealMatrix target) {

        public End {
            requireNonNull(loss, "loss");
            requireNonNull(target, "target");
        }

        RealMatrix gradient(RealMatrix output) {
            return loss.map(l -> l.gradient(output, target)).orElse(target);
        }
    }

    /**
     * A network under a loss, weighed as the batch wants it.
     *
     * @param network the network
     * @param loss the loss
     * @param batch the samples
     * @return its model
     */
    public static Model of(Network network, Loss loss, Batch batch) {
        requireNonNull(network, "network");
        Loss last = requireNonNull(batch, "batch").weigh(requireNonNull(loss, "loss"));
        End end = new End(Optional.of(last), batch.targets());
        return new Model(network.layout(), network.layers(), batch.inputs(), end, false);
    }

    /**
     * One layer on its own: a right twin of it, as far as one is recognised.
     *
     * @param layer the layer under suspicion
     * @param layout its parameters, then its inputs
     * @param theta both
     * @param upstream what comes back to it
     * @return its model
     */
    public static Model of(Layer layer, ParameterLayout layout, double[] theta, RealMatrix upstream) {
        requireNonNull(layer, "layer");
        requireNonNull(upstream, "upstream");
        List<RealMatrix> all = requireNonNull(layout, "layout").matrices(Vectors.wrap(requireNonNull(theta, "theta")));
        int last = all.size() - 1;
        Layer twin = References.of(layer, all.get(last), all.subList(0, last));
        return new Model(layout, List.of(twin), all.get(last), new End(Optional.empty(), upstream), true);
    }

    /**
     * A loss on its own.
     *
     * @param loss the loss under suspicion
     * @param layout its predictions
     * @param targets its targets
     * @return its model
     */
    public static Model of(Loss loss, ParameterLayout layout, RealMatrix targets) {
        Optional<Loss> only = Optional.of(requireNonNull(loss, "loss"));
        return new Model(layout, List.of(), requireNonNull(targets, "targets"), new End(only, targets), false);
    }

    /** What each layer was given and returned. */
    record Run(List<RealMatrix> inputs, List<List<RealMatrix>> parameters, List<Pass> passes) {

        RealMatrix output() {
            return passes.get(passes.size() - 1).output();
        }
    }

    Run run(double[] theta) {
        List<RealMatrix> all = layout.matrices(Vectors.wrap(theta));
        List<RealMatrix> xs = new ArrayList<>();
        List<List<RealMatrix>> parameters = new ArrayList<>();
        List<Pass> passes = new ArrayList<>();
        RealMatrix x = withInputs ? all.get(all.size() - 1) : inputs;
        int from = 0;
        for (Layer layer : layers) {
            int to = from + layer.parameters().size();
            Pass pass = layer.forward(x, all.subList(from, to));
            xs.add(x);
            parameters.add(all.subList(from, to));
            passes.add(pass);
            x = pass.output();
            from = to;
        }
        return new Run(xs, parameters, passes);
    }

    boolean isNetwork() {
        return !layers.isEmpty() && !withInputs;
    }

    int samples() {
        return inputs.getRowDimension();
    }

    int outputs() {
        return end.target().getColumnDimension();
    }

    /** As in the texts: an activation belongs to the layer with parameters before it. */
    String layerName(int position) {
        int number = 0;
        for (int l = 0; l <= position; l++) {
            number += layers.get(l).parameters().isEmpty() ? 0 : 1;
        }
        return number == 0 ? layers.get(position).toString() : "layer " + number;
    }
}
