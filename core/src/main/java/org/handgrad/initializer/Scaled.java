package org.handgrad.initializer;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/** A distribution of mean 0 whose variance follows from the shape: what Xavier, He and their kin share. */
record Scaled(String name, Variance variance, Draw draw) implements Initializer {

    /** The variance of one entry of an inputs x outputs matrix. */
    interface Variance {
        double of(int inputs, int outputs);
    }

    /** One random number with standard deviation d. */
    interface Draw {
        double next(RandomGenerator random, double d);
    }

    static Scaled normal(String name, Variance variance) {
        return new Scaled(name, variance, (random, d) -> random.nextGaussian() * d);
    }

    /** U(−r, r) has variance r²/3. */
    static Scaled uniform(String name, Variance variance) {
        return new Scaled(name, variance, (random, d) -> {
            double r = Math.sqrt(3) * d;
            return -r + 2 * r * random.nextDouble();
        });
    }

    @Override
    public RealMatrix initialize(int inputs, int outputs, RandomGenerator random) {
        requireNonNull(random, "random");
        double d = Math.sqrt(variance.of(inputs, outputs));
        return Initializer.fill(inputs, outputs, () -> draw.next(random, d));
    }

    @Override
    public String toString() {
        return name;
    }
}
