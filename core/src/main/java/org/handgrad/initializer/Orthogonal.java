package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

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
        FlatMatrix w = FlatMatrix.of(Initializer.fill(inputs, outputs, requireNonNull(random, "random")::nextGaussian));
        double[][] vectors = inputs < outputs ? w.getData() : w.transpose().getData();
        GramSchmidt.orthonormalize(vectors);
        FlatMatrix orthogonal = FlatMatrix.of(vectors);
        return (inputs < outputs ? orthogonal : orthogonal.transpose()).scalarMultiply(gain);
    }
}
