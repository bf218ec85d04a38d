package org.handgrad.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.layer.Layer;
import org.handgrad.layer.ParameterSpec;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.random.NumpyRandom;

/** Random matrices of a check. */
final class Draw {

    private Draw() {}

    /** Standard normal parameters for a layer. */
    static List<RealMatrix> parameters(Layer layer, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        List<RealMatrix> parameters = new ArrayList<>();
        for (ParameterSpec spec : layer.parameters()) {
            parameters.add(normal(spec.rows(), spec.columns(), random));
        }
        return parameters;
    }

    /** Standard normal entries. */
    static FlatMatrix normal(int rows, int columns, NumpyRandom random) {
        FlatMatrix matrix = FlatMatrix.zeros(rows, columns);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data()[i] = random.nextGaussian();
        }
        return matrix;
    }
}
