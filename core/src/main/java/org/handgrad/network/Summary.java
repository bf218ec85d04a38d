package org.handgrad.network;

import java.util.stream.Collectors;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;

/** The table that {@link Network#summary} returns. */
final class Summary {

    private static final String LINE = "%-5s %-22s %-10s %-34s %10s%n";

    private Summary() {}

    static String of(Topology topology) {
        StringBuilder table = new StringBuilder(LINE.formatted("layer", "kind", "output", "parameters", "number"));
        int width = topology.inputs();
        int number = 0;
        for (Layer layer : topology.layers()) {
            width = layer.outputs(width);
            boolean numbered = !layer.parameters().isEmpty();
            number += numbered ? 1 : 0;
            table.append(LINE.formatted(numbered ? number : "", layer, "n x " + width, shapes(layer), size(layer)));
        }
        return table.append(
                        LINE.formatted("", "", "", "total", topology.layout().size()))
                .toString();
    }

    private static String shapes(Layer layer) {
        return layer.parameters().stream()
                .map(spec -> spec.name() + " " + spec.rows() + "x" + spec.columns())
                .collect(Collectors.joining(", "));
    }

    private static long size(Layer layer) {
        return layer.parameters().stream().mapToLong(Summary::size).sum();
    }

    private static long size(ParameterSpec spec) {
        return (long) spec.rows() * spec.columns();
    }
}
