package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/**
 * The hinge loss ℓ(p, y) = max(0, 1 − y p), with ∂ℓ/∂p = −y for y p &lt; 1 and 0 otherwise: the margin of support vector
 * machines.
 *
 * <p>Predictions are any numbers, targets −1 and +1. Values are at least 0. One kink, at y p = 1, where the derivative is
 * taken as 0.
 *
 * <p>Source: Cortes and Vapnik 1995.
 */
public final class Hinge implements Pointwise {

    @Override
    public double value(double p, double y) {
        return Math.max(0, 1 - y * p);
    }

    @Override
    public double derivative(double p, double y) {
        return y * p < 1 ? -y : 0;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        T margin = p.multiply(-y).add(1);
        return margin.getReal() > 0 ? margin : margin.multiply(0);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        FlatMatrix y = FlatMatrix.of(requireNonNull(targets, "targets"));
        int k = y.getColumnDimension();
        for (int i = 0; i < y.size(); i++) {
            double value = y.data()[y.offset() + i];
            if (Math.abs(value) != 1) {
                throw new IllegalArgumentException("targets of Hinge must be -1 or +1 but sample " + i / k + ", output "
                        + i % k + " is " + value + "; map a label 0 to -1");
            }
        }
    }

    @Override
    public String toString() {
        return "Hinge";
    }
}
