package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Normally distributed entries, N(0, deviation²), whatever the shape.
 *
 * @param deviation the standard deviation, &gt; 0
 */
public record Normal(double deviation) implements Initializer {

    public Normal {
        Check.positive(deviation, "deviation");
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        requireNonNull(random, "random");
        return Initializer.fill(inputs, outputs, () -> deviation * random.nextGaussian());
    }
}
