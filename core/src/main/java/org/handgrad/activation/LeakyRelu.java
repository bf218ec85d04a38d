package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.handgrad.check.Check;

/**
 * The leaky rectified linear unit f(z) = z for z &gt; 0 and s z otherwise, with f'(z) = 1 for z &gt; 0 and s otherwise.
 *
 * <p>Values are any numbers, so no neuron is ever cut off. One kink, at 0, where f' is taken as s. Libraries differ in the
 * default slope: 0.01 in PyTorch and here, 0.2 in TensorFlow, 0.3 in Keras.
 *
 * <p>Source: Maas, Hannun and Ng 2013, section 2.
 *
 * @param slope s, in [0, 1)
 */
public record LeakyRelu(double slope) implements Elementwise, Formula {

    public LeakyRelu {
        Check.fraction(slope, "slope");
    }

    /** The usual one, s = 0.01. */
    public LeakyRelu() {
        this(0.01);
    }

    @Override
    public double value(double z) {
        return Math.max(0, z) + slope * Math.min(0, z);
    }

    @Override
    public double derivative(double z) {
        return Math.max(slope, Step.at(z));
    }

    /** The two above, in a loop of which a compiler makes vector instructions. */
    @Override
    public void fill(double[] z, double[] a, double[] slopes) {
        for (int i = 0; i < z.length; i++) {
            a[i] = value(z[i]);
            slopes[i] = derivative(z[i]);
        }
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Range range() {
        return slope == 0 ? new Range(0, Double.POSITIVE_INFINITY) : Range.ALL;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.getReal() > 0 ? z : z.multiply(slope);
    }
}
