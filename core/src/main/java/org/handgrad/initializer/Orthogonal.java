package org.handgrad.initializer;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * A random matrix with orthonormal columns, or rows where there are fewer of them, times a gain: signals keep their length.
 *
 * <p>Normal numbers, drawn neuron by neuron, are made orthonormal by Gram and Schmidt, twice to be exact to rounding. So
 * every such matrix is equally likely, and one entry has the variance gain² / max(inputs, outputs).
 *
 * <p>Source: Saxe, McClelland and Ganguli 2014, section 3; twice is enough: Giraud, Langou and Rozložník 2005.
 *
 * @param gain the length of each column, or row, &gt; 0
 */
public record Orthogonal(double gain) implements Initializer {

    public Orthogonal {
        Check.positive(gain, "gain");
    }

    /** With gain 1. */
    public Orthogonal() {
        this(1);
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        FlatMatrix w = FlatMatrix.of(Initializer.fill(inputs, outputs, random::nextGaussian));
        double[][] vectors = inputs < outputs ? w.getData() : w.transpose().getData();
        for (int j = 0; j < vectors.length; j++) {
            removeTheOthers(vectors, j);
            removeTheOthers(vectors, j);
            scale(vectors[j], 1 / Math.sqrt(dot(vectors[j], vectors[j])));
        }
        for (double[] vector : vectors) {
            scale(vector, gain);
        }
        FlatMatrix orthogonal = FlatMatrix.of(vectors);
        return inputs < outputs ? orthogonal : orthogonal.transpose();
    }

    /** v ← v − Σ (vᵢ · v) vᵢ over the vectors before it. */
    private static void removeTheOthers(double[][] vectors, int j) {
        double[] v = vectors[j];
        for (int i = 0; i < j; i++) {
            double along = dot(vectors[i], v);
            for (int k = 0; k < v.length; k++) {
                v[k] = Math.fma(-along, vectors[i][k], v[k]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }

    private static void scale(double[] v, double factor) {
        for (int k = 0; k < v.length; k++) {
            v[k] *= factor;
        }
    }
}
