package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Categorical cross-entropy of probabilities, L = −(1/n) Σᵢⱼ yᵢⱼ ln pᵢⱼ, with gradient −yᵢⱼ / (n pᵢⱼ); in nats.
 *
 * <p>Predictions are the rows of a softmax, targets one-hot or any probabilities that add up to 1 in each row. Where y is 0
 * the term is 0; where p is 0 under a positive y the loss is infinite, as the mathematics has it: nothing is clipped.
 * {@link SoftmaxCrossEntropy} avoids that corner.
 *
 * <p>Source: Bridle 1990; Bishop 2006, equation 5.24.
 */
public final class CrossEntropy implements Loss, LossFormula {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        Probabilities.require(p, "predictions", Probabilities.LOGITS + "SoftmaxCrossEntropy");
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            double yi = y.data()[y.offset() + i];
            if (yi > 0) {
                sum -= yi * StrictMath.log(p.data()[p.offset() + i]);
            }
        }
        return sum / p.getRowDimension();
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix p = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        int n = p.getRowDimension();
        double[] dp = new double[p.size()];
        for (int i = 0; i < dp.length; i++) {
            double yi = y.data()[y.offset() + i];
            dp[i] = yi > 0 ? -yi / (n * p.data()[p.offset() + i]) : 0;
        }
        return FlatMatrix.wrap(dp, n, p.getColumnDimension());
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            for (int j = 0; j < predictions[i].length; j++) {
                if (targets[i][j] > 0) {
                    sum = sum.subtract(predictions[i][j].log().multiply(targets[i][j]));
                }
            }
        }
        return sum.divide(predictions.length);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireDistributions(FlatMatrix.of(targets));
    }

    @Override
    public String toString() {
        return "CrossEntropy";
    }
}
