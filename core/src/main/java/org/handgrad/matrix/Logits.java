package org.handgrad.matrix;

import org.apache.commons.math3.linear.RealMatrix;

/** Rows of logits as probabilities: the kernel under softmax and under the cross-entropy that contains it. */
public final class Logits {

    private Logits() {}

    /**
     * Computes e^zⱼ / Σₖ e^zₖ in each row. The largest z of a row is subtracted first, so nothing overflows.
     *
     * @param z n x w, left as it is
     * @return a new n x w whose rows add up to 1
     */
    public static FlatMatrix probabilities(RealMatrix z) {
        FlatMatrix given = FlatMatrix.of(z);
        FlatMatrix shifted = FlatMatrix.unset(given.rows, given.columns);
        given.copyTo(shifted.data, 0);
        FlatMatrix a = FlatMatrix.unset(given.rows, given.columns);
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
}
