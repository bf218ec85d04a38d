package org.handgrad.metric;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;

/**
 * The area under the receiver operating characteristic: the chance that a random sample of a class scores above a random one
 * of the others, ties counting half. 1 is perfect, 1/2 is guessing.
 *
 * <p>One column is the score of class 1. Of several columns each is its class's score against all others, and the mean over
 * the classes is returned.
 *
 * <p>Throws IllegalArgumentException if a class has no sample or all of them: the area is then undefined. Source: Hanley and
 * McNeil 1982 (equality with the rank statistic of Mann and Whitney).
 */
public record RocAuc() implements Metric {

    @Override
    public double value(RealMatrix predictions, RealMatrix targets) {
        Labels.sameShape(predictions, targets);
        Check.finite(predictions, "predictions");
        int[] actual = Labels.actual(targets);
        int columns = predictions.getColumnDimension();
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += area(predictions.getColumn(j), actual, columns == 1 ? 1 : j);
        }
        return sum / columns;
    }

    private static double area(double[] scores, int[] actual, int label) {
        double ranks = 0;
        long members = 0;
        double[] rank = Ranks.of(scores);
        for (int i = 0; i < scores.length; i++) {
            if (actual[i] == label) {
                ranks += rank[i];
                members++;
            }
        }
        long others = scores.length - members;
        if (members == 0 || others == 0) {
            throw new IllegalArgumentException("a ROC needs samples within and without class " + label + " but "
                    + members + " of " + scores.length + " are of it; evaluate on data with both");
        }
        return (ranks - members * (members + 1) / 2.0) / (members * (double) others);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public String toString() {
        return "ROC AUC";
    }
}
