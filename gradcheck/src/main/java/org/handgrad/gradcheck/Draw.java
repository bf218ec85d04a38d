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

    /** Random signs and sizes from 0.5 to 1.5 in [from, to), zeros elsewhere. */
    static double[] direction(int length, int from, int to, NumpyRandom random) {
        double[] u = new double[length];
        for (int i = from; i < to; i++) {
            u[i] = (random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble());
        }
        return u;
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
