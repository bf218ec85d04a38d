package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The Kullback-Leibler divergence of the predicted from the true distribution, ℓ(p, y) = y ln(y/p), with ∂ℓ/∂p = −y/p; in
 * nats.
 *
 * <p>Predictions are the rows of a softmax, targets probabilities that add up to 1 in each row. It is the cross-entropy less
 * the entropy of the targets: the same gradient, and 0 where both agree. Where p is 0 under a positive y it is infinite.
 *
 * <p>Source: Kullback and Leibler 1951, equation 2.4.
 */
public final class KullbackLeibler implements Pointwise {

    @Override
    public double value(double p, double y) {
        // 0 · p is 0, and NaN where p is
        return y > 0 ? y * logOfQuotient(y, p) : 0 * p;
    }

    /** ln(y/p), which a double holds also where the quotient overflows. */
    private static double logOfQuotient(double y, double p) {
        double quotient = y / p;
        return Double.isInfinite(quotient) ? StrictMath.log(y) - StrictMath.log(p) : StrictMath.log(quotient);
    }

    @Override
    public double derivative(double p, double y) {
        return y > 0 ? -y / p : 0 * p;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T p, double y) {
        return y > 0 ? p.log().subtract(StrictMath.log(y)).multiply(-y) : p.multiply(0);
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Probabilities.requirePredictions(predictions, "SoftmaxCrossEntropy");
        return Pointwise.super.value(predictions, targets);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireDistributions(targets);
    }

    @Override
    public String toString() {
        return "KullbackLeibler";
    }
}
