package org.handgrad.datasets;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.network.Batch;

/**
 * Samples of a function y = f(x) + noise · ε, with ε standard normal: the noise is added to each target.
 *
 * <p>A new one is a record with {@code size} and {@code noise} that says where its {@link #points} lie and what the
 * {@link #value} there is.
 */
public interface Regression extends Generator {

    /**
     * The true function.
     *
     * @param x one point, {@link #inputs} numbers
     * @return f(x), {@link #targets} numbers
     */
    double[] value(double... x);

    /** {@return how many numbers the value is: one, unless overridden} */
    @Override
    default int targets() {
        return 1;
    }

    @Override
    default RealMatrix truth(RealMatrix inputs) {
        int n = requireNonNull(inputs, "inputs").getRowDimension();
        Check.shape(inputs, n, inputs(), "the inputs of " + getClass().getSimpleName());
        double[][] y = new double[n][];
        for (int i = 0; i < n; i++) {
            y[i] = value(inputs.getRow(i));
        }
        return FlatMatrix.of(y);
    }

    @Override
    default Batch sample(RandomGenerator random) {
        RealMatrix x = points(requireNonNull(random, "random"));
        return Batch.of(x, Points.blur(truth(x), noise(), random));
    }
}
