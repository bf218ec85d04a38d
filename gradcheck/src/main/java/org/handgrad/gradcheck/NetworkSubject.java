package org.handgrad.gradcheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.gradcheck.dual.DualNetwork;
import org.handgrad.layer.Layer;
import org.handgrad.loss.Loss;
import org.handgrad.matrix.Vectors;
import org.handgrad.network.Batch;
import org.handgrad.network.ForwardPass;
import org.handgrad.network.Network;
import org.handgrad.objective.Objective;
import org.handgrad.objective.ParameterLayout;

/** A network under a loss on a batch, as a function of its parameters; the batch weighs the loss, if it has weights. */
record NetworkSubject(Network network, Loss loss, Batch batch, Objective objective, Loss weighed, double noiseScale)
        implements Subject {

    static NetworkSubject of(Network network, Loss loss, Batch batch) {
        Objective objective = network.objective(loss, batch);
        Loss weighed = batch.weigh(loss);
        return new NetworkSubject(network, loss, batch, objective, weighed, LossNoise.scale(weighed, batch.targets()));
    }

    @Override
    public String description() {
        String layers = network.layers().stream().map(Layer::toString).collect(Collectors.joining(" "));
        return "network " + layers + " / " + weighed + ", batch " + batch.size() + ", "
                + network.layout().size() + " parameters";
    }

    @Override
    public ParameterLayout layout() {
        return network.layout();
    }

    @Override
    public double[] theta() {
        return network.parameters().toArray();
    }

    @Override
    public Sample sample(double[] theta) {
        ForwardPass forward = forward(theta);
        double value = weighed.value(forward.output(), batch.targets());
        return Sample.of(value, Math.max(Math.abs(value), noiseScale), pattern(forward, theta));
    }

    @Override
    public double[] claimed(double[] theta) {
        return objective.evaluate(Vectors.wrap(theta)).gradient().toArray();
    }

    @Override
    public Optional<DualNetwork> dual() {
        return Optional.of(new DualNetwork(network, loss, batch));
    }

    @Override
    public Optional<Model> model() {
        return Optional.of(Model.of(network, loss, batch));
    }

    @Override
    public boolean tied(double[] theta) {
        ForwardPass forward = forward(theta);
        List<Layer> layers = network.layers();
        return IntStream.range(0, layers.size()).anyMatch(l -> Kinks.tied(layers.get(l), forward.input(l)));
    }

    @Override
    public String unstablePart() {
        ForwardPass first = forward(theta());
        ForwardPass second = forward(theta());
        List<Layer> layers = network.layers();
        for (int l = 0; l < layers.size(); l++) {
            if (!same(first.output(l), second.output(l))) {
                return "layer " + layers.get(l) + " (call " + (l + 1) + " of the builder)";
            }
        }
        return "the loss " + loss;
    }

    ForwardPass forward(double[] theta) {
        return network.with(Vectors.wrap(theta)).forward(batch.inputs());
    }

    private long pattern(ForwardPass forward, double[] theta) {
        long hash = Kinks.NONE;
        List<RealMatrix> parameters = network.layout().matrices(Vectors.wrap(theta));
        List<Layer> layers = network.layers();
        int from = 0;
        for (int l = 0; l < layers.size(); l++) {
            int to = from + layers.get(l).parameters().size();
            hash = Kinks.pattern(hash, layers.get(l), forward.input(l), parameters.subList(from, to));
            from = to;
        }
        return hash;
    }

    private static boolean same(RealMatrix a, RealMatrix b) {
        return java.util.Arrays.deepEquals(a.getData(), b.getData());
    }
}
