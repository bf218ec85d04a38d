package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;

/** The identity f(z) = z, with f'(z) = 1: the output of a regression. */
public final class Identity implements Elementwise, Formula {

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double derivative(double z) {
        return 1;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T z) {
        return z;
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
