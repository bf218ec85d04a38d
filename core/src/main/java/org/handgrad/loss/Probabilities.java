package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** What cross-entropies ask of their arguments. */
final class Probabilities {

    /** Room for the rounding of a row of probabilities that somebody normalised, in single precision perhaps. */
    private static final double SUM_TOLERANCE = 1e-6;

    /** What a message about values outside [0, 1] ends with, before the name of the loss on logits. */
    static final String LOGITS = "; are these logits? then use ";

    private Probabilities() {}

    /** Refuses entries outside [0, 1]. */
    static void require(RealMatrix matrix, String name, String remedy) {
        FlatMatrix p = FlatMatrix.of(requireNonNull(matrix, name));
        int k = p.getColumnDimension();
        for (int i = 0; i < p.size(); i++) {
            double value = p.data()[p.offset() + i];
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be probabilities in [0,1] but sample " + i / k
                        + ", class " + i % k + " is " + value + remedy);
            }
        }
    }

    /** Refuses rows that are no probability distribution. */
    static void requireDistributions(RealMatrix y) {
        require(y, "targets", "; one-hot rows are meant here");
        int k = y.getColumnDimension();
        for (int row = 0; row < y.getRowDimension(); row++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += y.getEntry(row, j);
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                throw new IllegalArgumentException(
                        "targets must add up to 1 in each row but sample " + row + " adds up to " + sum);
            }
        }
    }
}
