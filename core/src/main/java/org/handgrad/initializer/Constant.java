package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Every entry the same, without a random draw.
 *
 * <p>Right for biases. Weights that start equal stay equal: each neuron of the layer computes the same thing for ever.
 *
 * @param value the entry, finite
 */
public record Constant(double value) implements Initializer {

    public Constant {
        Check.finite(value, "value");
    }

    /**
     * All zeros.
     *
     * @return {@code new Constant(0)}
     */
    public static Constant zeros() {
        return new Constant(0);
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        requireNonNull(random, "random");
        return Initializer.fill(inputs, outputs, () -> value);
    }
}
