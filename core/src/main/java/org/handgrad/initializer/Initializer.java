package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.matrix.FlatMatrix;

/**
 * How a parameter matrix starts.
 *
 * <p>Random entries are drawn one neuron after another, that is column by column: the order of the texts that store W as
 * outputs x inputs, so that seed 42 gives the numbers of {@code np.random.seed(42)}.
 */
@FunctionalInterface
public interface Initializer {

    /**
     * Makes a first value.
     *
     * @param inputs the rows: how many values each neuron sees (fan-in)
     * @param outputs the columns: how many neurons there are (fan-out)
     * @param random where random numbers come from
     * @return a new inputs x outputs matrix
     */
    RealMatrix initialize(int inputs, int outputs, RandomGenerator random);

    /**
     * A matrix of random numbers drawn column by column: all that the first neuron sees, then the second's.
     *
     * @param inputs the rows
     * @param outputs the columns
     * @param next the next number
     * @return a new inputs x outputs matrix
     */
    static RealMatrix fill(int inputs, int outputs, DoubleSupplier next) {
        requireNonNull(next, "next");
        FlatMatrix w = FlatMatrix.zeros(inputs, outputs);
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                w.setEntry(i, j, next.getAsDouble());
            }
        }
        return w;
    }
}
