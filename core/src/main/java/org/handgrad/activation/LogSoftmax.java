package org.handgrad.activation;

import java.util.Arrays;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.LogSumExp;

/**
 * The logarithm of softmax, aⱼ = zⱼ − ln Σₖ e^zₖ in each row, with ∂L/∂zⱼ = ∂L/∂aⱼ − e^aⱼ Σₖ ∂L/∂aₖ.
 *
 * <p>Values are at most 0, and finite where softmax is rounded to 0: the largest z of a row is subtracted first.
 *
 * <p>Source: Bridle 1990, equation 3.
 */
public final class LogSoftmax implements Activation, RowFormula {

    @Override
    public RealMatrix apply(RealMatrix z) {
        FlatMatrix a = Shapes.flat(z).copy();
        int w = a.getColumnDimension();
        for (int i = 0; i < a.getRowDimension(); i++) {
            LogSumExp sum = LogSumExp.of(a.row(i));
            for (int j = i * w; j < (i + 1) * w; j++) {
                a.data()[j] = (a.data()[j] - sum.max()) - sum.rest();
            }
        }
        return a;
    }

    @Override
    public RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
        Shapes.require(z, a, outputGradient);
        FlatMatrix dz = FlatMatrix.of(outputGradient).copy();
        for (int i = 0; i < dz.getRowDimension(); i++) {
            double sum = Arrays.stream(dz.getRow(i)).sum();
            for (int j = 0; j < dz.getColumnDimension(); j++) {
                dz.setEntry(i, j, dz.getEntry(i, j) - Exp.exp(a.getEntry(i, j)) * sum);
            }
        }
        return dz;
    }

    @Override
    public <T extends RealFieldElement<T>> T[] value(T[] z) {
        T sum = LogSumExp.of(z);
        T[] a = z.clone();
        for (int j = 0; j < a.length; j++) {
            a[j] = z[j].subtract(sum);
        }
        return a;
    }

    @Override
    public String toString() {
        return "LogSoftmax";
    }
}
