package org.handgrad.loss;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.activation.Softmax;
import org.handgrad.check.Check;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;

/**
 * Categorical cross-entropy on logits, L = (1/n) Σᵢⱼ yᵢⱼ (ln Σₖ e^zᵢₖ − zᵢⱼ), with gradient (softmax(z) − y) / n; in nats.
 *
 * <p>Predictions are any numbers: the network ends without a softmax. Targets are one-hot or any probabilities that add up
 * to 1 in each row. Finite wherever the mathematics is: the largest logit of a row is subtracted first.
 *
 * <p>Source: Bishop 2006, equations 4.104 to 4.109.
 */
public final class SoftmaxCrossEntropy implements Loss, LossFormula {

    private static final Softmax SOFTMAX = new Softmax();

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix z = FlatMatrix.of(predictions);
        FlatMatrix y = FlatMatrix.of(targets);
        int k = z.getColumnDimension();
        double sum = 0;
        for (int row = 0; row < z.size(); row += k) {
            sum += row(z.data(), z.offset() + row, y.data(), y.offset() + row, k);
        }
        return sum / z.getRowDimension();
    }

    /** Σⱼ yⱼ ((max − zⱼ) + ln Σₖ e^(zₖ − max)): a sum of terms that are never negative. */
    private static double row(double[] z, int at, double[] y, int from, int k) {
        int top = 0;
        for (int j = 1; j < k; j++) {
            top = z[at + j] > z[at + top] ? j : top;
        }
        double max = z[at + top];
        double rest = 0;
        for (int j = 0; j < k; j++) {
            rest += j == top ? 0 : Exp.exp(z[at + j] - max);
        }
        double log = StrictMath.log1p(rest);
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += y[from + j] == 0 ? 0 : y[from + j] * ((max - z[at + j]) + log);
        }
        return sum;
    }

    @Override
    public RealMatrix gradient(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        FlatMatrix dz = FlatMatrix.of(SOFTMAX.apply(predictions));
        FlatMatrix y = FlatMatrix.of(targets);
        double n = dz.getRowDimension();
        for (int i = 0; i < dz.size(); i++) {
            dz.data()[i] = (dz.data()[i] - y.data()[y.offset() + i]) / n;
        }
        return dz;
    }

    @Override
    public <T extends RealFieldElement<T>> T value(T[][] predictions, double[][] targets) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            T log = logSumExp(predictions[i]);
            for (int j = 0; j < predictions[i].length; j++) {
                sum = sum.add(log.subtract(predictions[i][j]).multiply(targets[i][j]));
            }
        }
        return sum.divide(predictions.length);
    }

    private static <T extends RealFieldElement<T>> T logSumExp(T[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (T zj : z) {
            max = Math.max(max, zj.getReal());
        }
        T sum = z[0].multiply(0);
        for (T zj : z) {
            sum = sum.add(zj.subtract(max).exp());
        }
        return sum.log().add(max);
    }

    @Override
    public void requireTargets(RealMatrix targets) {
        Probabilities.requireDistributions(FlatMatrix.of(targets));
    }

    @Override
    public String toString() {
        return "SoftmaxCrossEntropy";
    }
}
