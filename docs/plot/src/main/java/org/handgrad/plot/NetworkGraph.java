package org.handgrad.plot;

import static java.util.Objects.requireNonNull;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.handgrad.check.Check;

/**
 * A network as nodes and edges, from the inputs on the left to the outputs on the right; immutable. An edge is the wider
 * the larger its weight, vermillion if that is positive and blue if negative; so is the fill of a node for its bias. Of a
 * wide layer the first and the last nodes are drawn.
 *
 * <pre>{@code
 * NetworkGraph.of(w1, w2).biases(b1, b2).layers("inputs", "sigmoid", "softmax").save("network.png");
 * }</pre>
 */
public final class NetworkGraph implements Figure {

    private final String title;
    private final double[][][] weights;
    private final double[][] biases;
    private final List<String> layers;

    private NetworkGraph(String title, double[][][] weights, double[][] biases, List<String> layers) {
        this.title = requireNonNull(title, "title");
        this.weights = weights;
        this.biases = biases;
        this.layers = layers;
    }

    /**
     * A network of dense layers.
     *
     * @param weights one matrix for each layer, inputs x outputs
     * @return its picture
     * @throws IllegalArgumentException if the outputs of a layer are not the inputs of the next
     */
    public static NetworkGraph of(double[][]... weights) {
        Check.atLeast(weights.length, 1, "number of layers");
        double[][][] copy = new double[weights.length][][];
        double[][] none = new double[weights.length][];
        String[] names = new String[weights.length + 1];
        for (int layer = 0; layer < weights.length; layer++) {
            copy[layer] = copy(weights[layer], layer);
            none[layer] = new double[copy[layer][0].length];
            names[layer + 1] = "layer " + (layer + 1);
            if (layer > 0 && copy[layer].length != none[layer - 1].length) {
                throw new IllegalArgumentException("layer " + layer + " has " + none[layer - 1].length
                        + " outputs but layer " + (layer + 1) + " has " + copy[layer].length
                        + " inputs; weights are inputs x outputs");
            }
        }
        names[0] = "inputs";
        return new NetworkGraph("Network", copy, none, List.of(names));
    }

    private static double[][] copy(double[][] matrix, int layer) {
        String name = "weights of layer " + (layer + 1);
        Check.atLeast(requireNonNull(matrix, name).length, 1, "rows of the " + name);
        Check.atLeast(matrix[0].length, 1, "columns of the " + name);
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * This picture under another title.
     *
     * @param title the line above it
     * @return a changed copy
     */
    public NetworkGraph title(String title) {
        return new NetworkGraph(title, weights, biases, layers);
    }

    /**
     * This picture with biases as the nodes' fill.
     *
     * @param biases one array for each layer, as long as the layer has outputs
     * @return a changed copy
     */
    public NetworkGraph biases(double[]... biases) {
        boolean fits = biases.length == weights.length
                && IntStream.range(0, biases.length).allMatch(i -> biases[i].length == weights[i][0].length);
        if (!fits) {
            throw new IllegalArgumentException(
                    "biases must have the widths " + widths(this.biases) + " but have " + widths(biases));
        }
        double[][] copy = Arrays.stream(biases).map(double[]::clone).toArray(double[][]::new);
        return new NetworkGraph(title, weights, copy, layers);
    }

    private static List<Integer> widths(double[][] biases) {
        return Arrays.stream(biases).map(b -> b.length).toList();
    }

    /**
     * This picture with a name under each column of nodes.
     *
     * @param names one for the inputs and one for each layer
     * @return a changed copy
     */
    public NetworkGraph layers(String... names) {
        if (names.length != weights.length + 1) {
            throw new IllegalArgumentException("a network of " + weights.length + " layers has " + (weights.length + 1)
                    + " columns of nodes to name, but got " + names.length + " names");
        }
        return new NetworkGraph(title, weights, biases, List.of(names));
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        new NetworkDrawing(graphics, area, weights, biases).draw(title, layers);
    }
}
