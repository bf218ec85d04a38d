package org.handgrad.activation;

import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.Exp;
import org.handgrad.matrix.FlatMatrix;

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
        FlatMatrix shifted = FlatMatrix.of(z).copy();
        FlatMatrix a = FlatMatrix.zeros(shifted.getRowDimension(), shifted.getColumnDimension());
        int w = a.getColumnDimension();
        for (int row = 0; row < a.size(); row += w) {
            subtractLargest(shifted.data(), row, row + w);
        }
        Exp.exp(shifted.data(), a.data());
        for (int row = 0; row < a.size(); row += w) {
            divideBySum(a.data(), row, row + w);
        }
        return a;
    }

    private static void subtractLargest(double[] z, int from, int to) {
        double max = z[from];
        for (int j = from + 1; j < to; j++) {
            max = Math.max(max, z[j]);
        }
        for (int j = from; j < to; j++) {
            z[j] -= max;
        }
    }

    private static void divideBySum(double[] e, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += e[j];
        }
        for (int j = from; j < to; j++) {
            e[j] /= sum;
        }
    }

    @Override
    public RealMatrix backward(RealMatrix z, RealMatrix a, RealMatrix outputGradient) {
        FlatMatrix p = FlatMatrix.of(a);
        FlatMatrix dz = FlatMatrix.of(outputGradient).copy();
        double[] d = dz.data();
        int w = p.getColumnDimension();
        for (int row = 0; row < d.length; row += w) {
            double mean = 0;
            for (int j = 0; j < w; j++) {
                mean = Math.fma(d[row + j], p.data()[p.offset() + row + j], mean);
            }
            for (int j = 0; j < w; j++) {
                d[row + j] = p.data()[p.offset() + row + j] * (d[row + j] - mean);
            }
        }
        return dz;
    }

    @Override
    public <T extends RealFieldElement<T>> T[] value(T[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (T zj : z) {
            max = Math.max(max, zj.getReal());
        }
        T[] a = z.clone();
        T sum = z[0].multiply(0);
        for (int j = 0; j < a.length; j++) {
            a[j] = z[j].subtract(max).exp();
            sum = sum.add(a[j]);
        }
        for (int j = 0; j < a.length; j++) {
            a[j] = a[j].divide(sum);
        }
        return a;
    }

    @Override
    public String toString() {
        return "Softmax";
    }
}
