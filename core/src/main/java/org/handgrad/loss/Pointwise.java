package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

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
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            sum += value(p.data()[p.offset() + i], y.data()[y.offset() + i]);
        }
        return sum / p.getRowDimension();
    }

    @Override
    default RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        int n = p.getRowDimension();
        double[] dp = new double[p.size()];
        for (int i = 0; i < dp.length; i++) {
            dp[i] = derivative(p.data()[p.offset() + i], y.data()[y.offset() + i]) / n;
        }
        return FlatMatrix.wrap(dp, n, p.getColumnDimension());
    }

    @Override
    default <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            for (int j = 0; j < predictions[i].length; j++) {
                sum = sum.add(value(predictions[i][j], targets[i][j]));
            }
        }
        return sum.divide(predictions.length);
    }
}
