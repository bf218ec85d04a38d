package org.handgrad.activation;

import java.util.Arrays;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;

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
        FlatMatrix a = FlatMatrix.of(z).copy();
        int w = a.getColumnDimension();
        for (int row = 0; row < a.size(); row += w) {
            normalize(a.data(), row, row + w);
        }
        return a;
    }

    /** aⱼ = (zⱼ − max) − ln(1 + Σ e^(zₖ − max) over the others). */
    private static void normalize(double[] a, int from, int to) {
        int top = from;
        for (int j = from + 1; j < to; j++) {
            top = a[j] > a[top] ? j : top;
        }
        double max = a[top];
        double rest = 0;
        for (int j = from; j < to; j++) {
            rest += j == top ? 0 : Exp.exp(a[j] - max);
        }
        double log = StrictMath.log1p(rest);
        for (int j = from; j < to; j++) {
            a[j] = (a[j] - max) - log;
        }
    }

    @Override
    public RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
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
        T sum = z[0].multiply(0);
        for (T zk : z) {
            sum = sum.add(zk.exp());
        }
        T[] a = z.clone();
        for (int j = 0; j < a.length; j++) {
            a[j] = z[j].subtract(sum.log());
        }
        return a;
    }

    @Override
    public String toString() {
        return "LogSoftmax";
    }
}
