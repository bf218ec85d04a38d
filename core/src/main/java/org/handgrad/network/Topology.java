package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.layer.Gradients;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.layer.Pass;
import org.handgrad.layer.Seeds;
import org.handgrad.layer.Stochastic;
import org.handgrad.objective.ParameterLayout;

/** A network without its parameters: the layers, their widths, and where the parameters of each lie. */
record Topology(int inputs, int outputs, List<Layer> layers, ParameterLayout layout) {

    static Topology of(int inputs, List<Layer> layers) {
        int width = inputs;
        int number = 0;
        long total = 0;
        ParameterLayout.Builder layout = ParameterLayout.builder();
        for (Layer layer : layers) {
            width = layer.outputs(width);
            if (!layer.parameters().isEmpty()) {
                number++;
            }
            for (ParameterSpec spec : layer.parameters()) {
                String name = "layer " + number + " " + spec.name();
                total = requireRoom(name, spec, total);
                layout.block(name, spec.rows(), spec.columns());
            }
        }
        return new Topology(inputs, width, List.copyOf(layers), layout.build());
    }

    /** Refuses more parameters than fit into memory, before anything is allocated; training needs a few times as much. */
    private static long requireRoom(String name, ParameterSpec spec, long before) {
        long size = (long) spec.rows() * spec.columns();
        long total = before + size;
        long heap = Runtime.getRuntime().maxMemory();
        if (total > Integer.MAX_VALUE - 8 || total * Double.BYTES > heap) {
            throw new IllegalArgumentException(name + " of " + spec.rows() + " x " + spec.columns() + " has " + size
                    + " parameters, which makes " + total + " in all or " + gigabytes(total * (double) Double.BYTES)
                    + "; the heap holds " + gigabytes(heap) + " and one array at most " + (Integer.MAX_VALUE - 8)
                    + " numbers: take fewer units or start Java with a larger -Xmx");
        }
        return total;
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.3g GB", bytes / 1e9);
    }

    /** The same layers with the random numbers of one step of training. */
    Topology sampled(long seed) {
        List<Layer> sampled = new ArrayList<>(layers);
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Stochastic layer) {
                sampled.set(i, layer.sampled(Seeds.of(seed, i)));
            }
        }
        return sampled.equals(layers) ? this : new Topology(inputs, outputs, List.copyOf(sampled), layout);
    }

    boolean samplesStayApart() {
        return layers.stream().allMatch(Layer::samplesStayApart);
    }

    ForwardPass forward(RealMatrix inputs, RealVector theta) {
        return new ForwardPass(inputs, List.of(passes(inputs, theta)));
    }

    /** One per layer, first to last; a training loop, which drops them with its step, needs no list. */
    Pass[] passes(RealMatrix inputs, RealVector theta) {
        Pass[] passes = new Pass[layers.size()];
        RealMatrix x = inputs;
        int from = 0;
        for (int l = 0; l < passes.length; l++) {
            Layer layer = layers.get(l);
            int to = from + layer.parameters().size();
            passes[l] = layer.forward(x, layout.matrices(theta, from, to));
            x = passes[l].output();
            from = to;
        }
        return passes;
    }

    /** Back-propagation for a training loop: the gradient of each layer's parameters goes to where the layout has them. */
    void backward(Pass[] passes, RealMatrix outputGradient, double[] gradient) {
        RealMatrix da = outputGradient;
        int to = layout.blocks().size();
        for (int l = passes.length - 1; l >= 0; l--) {
            Gradients back = passes[l].backward(da);
            int from = to - layers.get(l).parameters().size();
            layout.copy(back.parameters(), from, to, gradient);
            // nobody wants ∂L/∂inputs of the whole network
            da = l > 0 ? back.inputs() : da;
            to = from;
        }
    }

    RealMatrix requireInputs(RealMatrix x) {
        return Check.finite(requireWidth(x), "inputs");
    }

    RealMatrix requireWidth(RealMatrix x) {
        requireNonNull(x, "inputs");
        if (x.getColumnDimension() != inputs) {
            String turned = x.getRowDimension() == inputs ? "; transposed? rows are samples" : "";
            throw new ShapeException("layer 1 expects " + inputs + " input columns but got " + Check.shape(x) + turned);
        }
        return x;
    }
}
