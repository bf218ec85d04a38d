package org.handgrad.network;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.objective.Block;

/** Draws θ₀ block by block and refuses what an initialiser should not return. */
final class FirstParameters {

    private FirstParameters() {}

    static double[] draw(Topology topology, RandomGenerator random) {
        double[] theta = new double[topology.layout().size()];
        List<ParameterSpec> specs = topology.layers().stream()
                .flatMap(layer -> layer.parameters().stream())
                .toList();
        for (int i = 0; i < specs.size(); i++) {
            Block block = topology.layout().blocks().get(i);
            FlatMatrix.of(first(specs.get(i), block, random)).copyTo(theta, block.offset());
        }
        return theta;
    }

    private static RealMatrix first(ParameterSpec spec, Block block, RandomGenerator random) {
        RealMatrix matrix = spec.initializer().initialize(spec.rows(), spec.columns(), random);
        String where = block.name() + " from initializer " + spec.initializer();
        Check.shape(matrix, block.rows(), block.columns(), where);
        return Check.finite(matrix, where);
    }
}
