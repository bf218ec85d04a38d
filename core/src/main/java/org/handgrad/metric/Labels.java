package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.NonFiniteException;

/** Turns rows into class numbers: one column by a threshold, several columns by their largest entry, the first on a tie. */
final class Labels {

    private Labels() {}

    static int classes(RealMatrix matrix) {
        return Math.max(2, matrix.getColumnDimension());
    }

    static int[] predicted(RealMatrix predictions, double threshold) {
        int[] labels = new int[predictions.getRowDimension()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(predictions, i, threshold);
        }
        return labels;
    }

    static int[] actual(RealMatrix targets) {
        boolean single = targets.getColumnDimension() == 1;
        int[] labels = new int[targets.getRowDimension()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = single ? binary(targets.getEntry(i, 0), i) : oneHot(targets, i);
        }
        return labels;
    }

    private static int binary(double target, int sample) {
        if (target != 0 && target != 1 && target != -1) {
            throw new IllegalArgumentException(
                    "one column of targets must hold the classes 0 and 1 (or -1 and 1) but is " + target + " at sample "
                            + sample + "; give more classes one column each (one-hot)");
        }
        return target == 1 ? 1 : 0;
    }

    private static int oneHot(RealMatrix targets, int sample) {
        int label = label(targets, sample, 0);
        for (int j = 0; j < targets.getColumnDimension(); j++) {
            double target = targets.getEntry(sample, j);
            if (j == label ? target != 1 : target != 0 && target != -1) {
                throw new IllegalArgumentException(
                        "several columns of targets must be one-hot, a single 1 among 0 (or -1), but"
                                + " column " + j + " is " + target + " at sample " + sample
                                + "; samples of several classes at once need a metric for each column");
            }
        }
        return label;
    }

    private static int label(RealMatrix matrix, int row, double threshold) {
        if (matrix.getColumnDimension() == 1) {
            return number(matrix, row, 0) >= threshold ? 1 : 0;
        }
        int best = 0;
        for (int j = 0; j < matrix.getColumnDimension(); j++) {
            if (number(matrix, row, j) > matrix.getEntry(row, best)) {
                best = j;
            }
        }
        return best;
    }

    private static double number(RealMatrix matrix, int row, int column) {
        double value = matrix.getEntry(row, column);
        if (Double.isNaN(value)) {
            throw new NonFiniteException("a class needs numbers but row " + row + ", column " + column
                    + " is NaN; look at the loss of that network first");
        }
        return value;
    }

    /** Probabilities are asked for by the log loss alone; scores of any size are fine elsewhere. */
    static void requireProbability(double p, int row, int column) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability must lie in [0,1] but is " + p + " at row " + row
                    + ", column " + column + "; logits? put a sigmoid or softmax behind them");
        }
    }

    static void sameShape(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
    }
}
