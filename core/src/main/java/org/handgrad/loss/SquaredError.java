package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Squared error c Σᵢⱼ (pᵢⱼ − yᵢⱼ)², with gradient 2c (p − y).
 *
 * <p>The texts disagree about c, so each convention has a name and none is the default. With n samples and k outputs, c is
 * 1/n for {@link #meanDistance}, 1/(2n) for {@link #halfMeanDistance} and 1/(n k) for {@link #meanOverElements}.
 *
 * <p>Source: Legendre 1805; 1/(2n) as in Higham and Higham 2019.
 */
public final class SquaredError implements Loss, LossFormula {

    private final Mean mean;

    private SquaredError(Mean mean) {
        this.mean = mean;
    }

    /** {@return the mean over the samples of the squared distance, (1/n) Σ ‖p − y‖²} */
    public static SquaredError meanDistance() {
        return new SquaredError(new Mean("SquaredError.meanDistance", (n, k) -> n));
    }

    /** {@return half the mean over the samples of the squared distance, (1/2n) Σ ‖p − y‖²} */
    public static SquaredError halfMeanDistance() {
        return new SquaredError(new Mean("SquaredError.halfMeanDistance", (n, k) -> 2 * n));
    }

    /** {@return the mean over all n · k elements, (1/nk) Σ (p − y)²: what Keras and PyTorch call MSE} */
    public static SquaredError meanOverElements() {
        return new SquaredError(new Mean("SquaredError.meanOverElements", (n, k) -> n * k));
    }

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        return pairs.sum((sum, p, y) -> Math.fma(p - y, p - y, sum)) / mean.divisor(pairs);
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        double c = 1 / mean.divisor(pairs);
        return pairs.map((p, y) -> 2 * c * (p - y));
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = Pairs.sum(predictions, targets, (s, p, y) -> s.add(p.subtract(y).multiply(p.subtract(y))));
        return sum.multiply(1 / mean.divisor(predictions.length, predictions[0].length));
    }

    @Override
    public String toString() {
        return mean.name();
    }
}
