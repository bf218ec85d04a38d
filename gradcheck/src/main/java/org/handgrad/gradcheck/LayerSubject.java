package org.handgrad.gradcheck;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.gradcheck.diagnosis.Model;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.layer.Pass;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Vectors;
import org.handgrad.objective.ParameterLayout;
import org.handgrad.random.NumpyRandom;

/**
 * One layer as a function of its parameters and its inputs: f = Σᵢⱼ rᵢⱼ outputᵢⱼ with random weights r. They are not all
 * alike, since the sum of what a normalising layer puts out is a constant, with gradient 0 whatever the layer claims.
 */
record LayerSubject(Layer layer, ParameterLayout layout, double[] start, FlatMatrix upstream) implements Subject {

    static LayerSubject of(Layer layer, RealMatrix inputs, List<? extends RealMatrix> parameters, long seed) {
        ParameterLayout.Builder layout = ParameterLayout.builder();
        for (ParameterSpec spec : layer.parameters()) {
            layout.block(spec.name(), spec.rows(), spec.columns());
        }
        ParameterLayout all = layout.block("inputs", inputs.getRowDimension(), inputs.getColumnDimension())
                .build();
        long next = (seed + 1) & Integer.MAX_VALUE;
        FlatMatrix upstream = Draw.normal(
                inputs.getRowDimension(), layer.outputs(inputs.getColumnDimension()), new NumpyRandom(next));
        return new LayerSubject(layer, all, all.vector(join(parameters, inputs)).toArray(), upstream);
    }

    @Override
    public String description() {
        return "layer " + layer + " at " + layout.block("inputs").rows() + " samples";
    }

    @Override
    public double[] theta() {
        return start.clone();
    }

    @Override
    public Sample sample(double[] theta) {
        List<RealMatrix> parts = layout.matrices(Vectors.wrap(theta));
        RealMatrix inputs = parts.get(parts.size() - 1);
        FlatMatrix out = FlatMatrix.of(pass(parts).output());
        double sum = 0;
        double size = 0;
        for (int i = 0; i < out.size(); i++) {
            double term = upstream.data()[i] * out.data()[out.offset() + i];
            sum += term;
            size += Math.abs(term);
        }
        return Sample.of(sum, size, Kinks.pattern(Kinks.NONE, layer, inputs, parts.subList(0, parts.size() - 1)));
    }

    @Override
    public double[] claimed(double[] theta) {
        Gradients back = pass(layout.matrices(Vectors.wrap(theta))).backward(upstream);
        return layout.vector(join(back.parameters(), back.inputs())).toArray();
    }

    @Override
    public Optional<Model> model() {
        return Optional.of(Model.of(layer, layout, start, upstream));
    }

    private Pass pass(List<RealMatrix> parts) {
        int last = parts.size() - 1;
        return layer.forward(parts.get(last), parts.subList(0, last));
    }

    private static List<RealMatrix> join(List<? extends RealMatrix> parameters, RealMatrix inputs) {
        List<RealMatrix> all = new java.util.ArrayList<>(parameters);
        all.add(inputs);
        return all;
    }
}
