package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;

/**
 * Uniformly distributed entries in [lower, upper), whatever the shape.
 *
 * @param lower the smallest value
 * @param upper the end of the values, above {@code lower}
 */
public record Uniform(double lower, double upper) implements Initializer {

    public Uniform {
        Check.finite(lower, "lower");
        Check.finite(upper, "upper");
        if (lower >= upper) {
            throw new IllegalArgumentException("upper must be above lower but lower is " + lower + ", upper " + upper);
        }
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        requireNonNull(random, "random");
        return Initializer.fill(inputs, outputs, () -> lower + (upper - lower) * random.nextDouble());
    }
}
