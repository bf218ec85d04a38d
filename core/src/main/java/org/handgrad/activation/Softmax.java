package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.LogSumExp;
import org.handgrad.matrix.Logits;

/**
 * Softmax aⱼ = e^zⱼ / Σₖ e^zₖ in each row, with ∂L/∂zⱼ = aⱼ (∂L/∂aⱼ − Σₖ ∂L/∂aₖ aₖ).
 *
 * <p>Values lie in [0, 1] and each row adds up to 1. The largest z of a row is subtracted first, so nothing overflows.
 * Under a cross-entropy prefer {@code SoftmaxCrossEntropy} on the bare z: it is finite wherever the mathematics is.
 *
 * <p>Source: Bridle 1990, equation 3.
 */
public final class Softmax implements Activation, RowFormula {

    @Override
    public RealMatrix apply(RealMatrix z) {
        return Logits.probabilities(Shapes.flat(z));
    }

    @Override
    public RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
        Shapes.require(z, a, outputGradient);
        double[] p = FlatMatrix.of(a).entries();
        double[] dz = FlatMatrix.of(outputGradient).copy().data();
        int w = a.getColumnDimension();
        for (int row = 0; row < dz.length; row += w) {
            double mean = 0;
            for (int j = row; j < row + w; j++) {
                mean = Math.fma(dz[j], p[j], mean);
            }
            for (int j = row; j < row + w; j++) {
                dz[j] = p[j] * (dz[j] - mean);
            }
        }
        return FlatMatrix.wrap(dz, a.getRowDimension(), w);
    }

    @Override
    public <T extends RealFieldElement<T>> T[] value(T[] z) {
        T sum = LogSumExp.of(z);
        T[] a = z.clone();
        for (int j = 0; j < a.length; j++) {
            a[j] = z[j].subtract(sum).exp();
        }
        return a;
    }

    @Override
    public String toString() {
        return "Softmax";
    }
}
