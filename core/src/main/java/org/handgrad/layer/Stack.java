package org.handgrad.layer;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Layers one behind another, F(x), inside another layer; parameters are called {@code inner 1 weights} and so on.
 *
 * @param layers first to last, at least one
 */
record Stack(List<Layer> layers) implements Stochastic {

    @Override
    public int outputs(int inputs) {
        int width = inputs;
        for (Layer layer : layers) {
            width = layer.outputs(width);
        }
        return width;
    }

    @Override
    public List<ParameterSpec> parameters() {
        List<ParameterSpec> specs = new ArrayList<>();
        int number = 0;
        for (Layer layer : layers) {
            number += layer.parameters().isEmpty() ? 0 : 1;
            for (ParameterSpec spec : layer.parameters()) {
                String name = "inner " + number + " " + spec.name();
                specs.add(new ParameterSpec(name, spec.rows(), spec.columns(), spec.initializer()));
            }
        }
        return specs;
    }

    @Override
    public boolean samplesStayApart() {
        return layers.stream().allMatch(Layer::samplesStayApart);
    }

    @Override
    public Pass forward(RealMatrix inputs, List<? extends RealMatrix> parameters) {
        Given.require(this, inputs, parameters);
        List<Pass> passes = new ArrayList<>(layers.size());
        RealMatrix f = inputs;
        int from = 0;
        for (Layer layer : layers) {
            int to = from + layer.parameters().size();
            Pass pass = layer.forward(f, parameters.subList(from, to));
            passes.add(pass);
            f = pass.output();
            from = to;
        }
        return new Pass(f, df -> back(passes, df));
    }

    private static Gradients back(List<Pass> passes, RealMatrix df) {
        Gradients inner = passes.get(passes.size() - 1).backward(df);
        List<RealMatrix> parameters = new ArrayList<>(inner.parameters());
        for (int l = passes.size() - 2; l >= 0; l--) {
            inner = passes.get(l).backward(inner.inputs());
            parameters.addAll(0, inner.parameters());
        }
        return new Gradients(inner::inputs, parameters);
    }

    @Override
    public Stack sampled(long seed) {
        List<Layer> sampled = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            sampled.add(layers.get(i) instanceof Stochastic inner ? inner.sampled(Seeds.of(seed, i)) : layers.get(i));
        }
        return sampled.equals(layers) ? this : new Stack(sampled);
    }
}
