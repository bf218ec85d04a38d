package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/**
 * The scaled exponential linear unit f(z) = λ z for z &gt; 0 and λ α (eᶻ − 1) otherwise, with f'(z) = λ for z &gt; 0 and
 * λ α eᶻ otherwise; λ = 1.0507009873554805, α = 1.6732632423543772.
 *
 * <p>Values are at least −λ α = −1.758. One kink, at 0, where f' is taken as λ α. With these two numbers, and weights from
 * {@code LeCun.normal}, activations keep mean 0 and variance 1 from layer to layer.
 *
 * <p>Source: Klambauer, Unterthiner, Mayr and Hochreiter 2017, equations 2 and 14.
 */
public final class Selu implements Elementwise, Formula {

    private static final double LAMBDA = 1.0507009873554805;
    private static final double LAMBDA_ALPHA = 1.0507009873554805 * 1.6732632423543772;
    private static final Bend BEND = new Bend(LAMBDA, LAMBDA_ALPHA);

    @Override
    public double value(double z) {
        return BEND.value(z);
    }

    @Override
    public double derivative(double z) {
        return BEND.derivative(z);
    }

    @Override
    public void fill(double[] z, double[] a, double[] slope) {
        BEND.fill(z, a, slope);
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }

    @Override
    public Range range() {
        return new Range(-LAMBDA_ALPHA, Double.POSITIVE_INFINITY);
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z.getReal() > 0 ? z.multiply(LAMBDA) : z.expm1().multiply(LAMBDA_ALPHA);
    }

    @Override
    public String toString() {
        return "Selu";
    }
}
