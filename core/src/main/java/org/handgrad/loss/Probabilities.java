package org.handgrad.loss;

import static java.util.Objects.requireNonNull;

import java.util.function.DoublePredicate;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/** What cross-entropies ask of their arguments. */
final class Probabilities {

    /** Room for the rounding of a row of probabilities that somebody normalised, in single precision perhaps. */
    private static final double SUM_TOLERANCE = 1e-6;

    private Probabilities() {}

    /** Refuses numbers outside [0, 1]. NaN passes: it makes the loss NaN, and training then says which layer it came from. */
    static void requirePredictions(RealMatrix predictions, String lossOnLogits) {
        String remedy = "; are these logits? then use " + lossOnLogits;
        require(predictions, "predictions", p -> !(p < 0 || p > 1), remedy);
    }

    /** Refuses targets outside [0, 1], and NaN. */
    static void requireTargets(RealMatrix targets, String remedy) {
        require(targets, "targets", y -> y >= 0 && y <= 1, remedy);
    }

    private static void require(RealMatrix matrix, String name, DoublePredicate good, String remedy) {
        FlatMatrix p = FlatMatrix.of(requireNonNull(matrix, name));
        int k = p.getColumnDimension();
        for (int i = 0; i < p.size(); i++) {
            double value = p.data()[p.offset() + i];
            if (!good.test(value)) {
                throw new IllegalArgumentException(name + " must be probabilities in [0,1] but sample " + i / k
                        + ", class " + i % k + " is " + value + remedy);
            }
        }
    }

    /** Refuses rows that are no probability distribution. */
    static void requireDistributions(RealMatrix y) {
        requireTargets(y, "; one-hot rows are meant here");
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
