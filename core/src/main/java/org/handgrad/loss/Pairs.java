package org.handgrad.loss;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Workspace;

/** Predictions and targets of one shape, gone through entry by entry, row by row. */
record Pairs(FlatMatrix predictions, FlatMatrix targets) {

    /** Adds one pair to a sum. */
    interface Sum {
        double plus(double sum, double p, double y);
    }

    /** Adds one pair to a sum of any commons-math3 numbers. */
    interface FormulaSum<T> {
        T plus(T sum, T p, double y);
    }

    /** The loss of one sample. */
    interface SampleLoss {
        double value(int sample, FlatMatrix prediction, FlatMatrix target);
    }

    /** The slope at one pair, given the sum of the targets of its sample. */
    interface Slope {
        double at(double p, double y, double sum);
    }

    static Pairs of(RealMatrix predictions, RealMatrix targets) {
        Check.sameShape(predictions, "predictions", targets, "targets");
        return new Pairs(FlatMatrix.of(predictions), FlatMatrix.of(targets));
    }

    int samples() {
        return predictions.getRowDimension();
    }

    int outputs() {
        return predictions.getColumnDimension();
    }

    /** (1/n) Σᵢ of a loss of each sample alone. */
    double mean(SampleLoss loss) {
        double sum = 0;
        for (int i = 0; i < samples(); i++) {
            sum += loss.value(i, predictions.row(i), targets.row(i));
        }
        return sum / samples();
    }

    double sum(Sum term) {
        double sum = 0;
        for (int i = 0; i < predictions.size(); i++) {
            sum = term.plus(sum, predictions.data()[predictions.offset() + i], targets.data()[targets.offset() + i]);
        }
        return sum;
    }

    /** One number for each pair, n x k: a gradient. */
    FlatMatrix map(DoubleBinaryOperator f) {
        double[] dp = Workspace.array(predictions.size());
        for (int i = 0; i < dp.length; i++) {
            dp[i] = f.applyAsDouble(predictions.data()[predictions.offset() + i], targets.data()[targets.offset() + i]);
        }
        return FlatMatrix.wrap(dp, samples(), outputs());
    }

    /** The same where it also depends on the sum of the targets of a sample. */
    FlatMatrix map(Slope f) {
        double[] dp = Workspace.array(predictions.size());
        int k = outputs();
        for (int row = 0; row < dp.length; row += k) {
            double sum = 0;
            for (int j = row; j < row + k; j++) {
                sum += targets.data()[targets.offset() + j];
            }
            for (int j = row; j < row + k; j++) {
                dp[j] = f.at(predictions.data()[predictions.offset() + j], targets.data()[targets.offset() + j], sum);
            }
        }
        return FlatMatrix.wrap(dp, samples(), k);
    }

    static <T extends RealFieldElement<T>> T sum(T[][] predictions, double[][] targets, FormulaSum<T> term) {
        T sum = predictions[0][0].multiply(0);
        for (int i = 0; i < predictions.length; i++) {
            for (int j = 0; j < predictions[i].length; j++) {
                sum = term.plus(sum, predictions[i][j], targets[i][j]);
            }
        }
        return sum;
    }
}
