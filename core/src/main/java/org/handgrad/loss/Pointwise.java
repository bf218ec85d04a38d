package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A loss that treats each output alone: the mean over the samples of the sum over the outputs, L = (1/n) Σᵢⱼ ℓ(pᵢⱼ, yᵢⱼ),
 * so that ∂L/∂pᵢⱼ = ℓ'(pᵢⱼ, yᵢⱼ) / n.
 *
 * <p>A new one needs the three methods on single numbers and nothing else. Where a text divides by the number of outputs
 * too, take {@link #meanOverElements}.
 */
public interface Pointwise extends Loss, LossFormula {

    /**
     * The loss of one output.
     *
     * @param p the prediction
     * @param y the target
     * @return ℓ(p, y)
     */
    double value(double p, double y);

    /**
     * Its derivative, written by hand.
     *
     * @param p the prediction; at a kink the value is documented
     * @param y the target
     * @return ∂ℓ/∂p
     */
    double derivative(double p, double y);

    /**
     * The loss of one output for any commons-math3 number.
     *
     * @param <T> the kind of number
     * @param p the prediction
     * @param y the target
     * @return ℓ(p, y)
     */
    <T extends RealFieldElement<T>> T value(T p, double y);

    /**
     * The same loss divided by the number of outputs k: what Keras and PyTorch average.
     *
     * @return (1/nk) Σ ℓ
     */
    default Loss meanOverElements() {
        return new PerElement(this);
    }

    @Override
    default double value(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        return pairs.sum((sum, p, y) -> sum + value(p, y)) / pairs.samples();
    }

    @Override
    default RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Pairs pairs = Pairs.of(predictions, targets);
        int n = pairs.samples();
        return pairs.map((p, y) -> derivative(p, y) / n);
    }

    @Override
    default <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        return Pairs.sum(predictions, targets, (T sum, T p, double y) -> sum.add(value(p, y)))
                .divide(predictions.length);
    }
}
