package org.handgrad.metric;

import java.util.Objects;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How often class i was taken for class j: entry (i, j) counts the samples of class i that were predicted as j.
 *
 * <p>Predictions of one column are class 1 from a threshold on, those of several columns the class of the largest entry (the
 * first on a tie). Targets of one column are 0 and 1 (or −1 and 1), those of several columns one-hot.
 *
 * <p>Where nothing is there to divide by (a class never predicted, or never present), precision, recall and F1 are 0.
 */
public final class ConfusionMatrix {

    /** The threshold for outputs that are probabilities of class 1. */
    public static final double HALF = 0.5;

    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts, with a single output meaning class 1 from 1/2 on.
     *
     * @param predictions n x k
     * @param targets n x k
     * @return the counts of max(2, k) classes
     */
    public static ConfusionMatrix of(RealMatrix predictions, RealMatrix targets) {
        return of(predictions, targets, HALF);
    }

    /**
     * Counts.
     *
     * @param predictions n x k
     * @param targets n x k
     * @param threshold from where on a single output means class 1, for instance 0 for logits or tanh
     * @return the counts of max(2, k) classes
     * @throws org.handgrad.check.ShapeException if the shapes differ
     * @throws org.handgrad.check.NonFiniteException if a prediction is NaN
     * @throws IllegalArgumentException if a single target is none of −1, 0 and 1
     */
    public static ConfusionMatrix of(RealMatrix predictions, RealMatrix targets, double threshold) {
        Labels.sameShape(predictions, targets);
        int[] predicted = Labels.predicted(predictions, threshold);
        int[] actual = Labels.actual(targets);
        int[][] counts = new int[Labels.classes(targets)][Labels.classes(targets)];
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][predicted[i]]++;
        }
        return new ConfusionMatrix(counts);
    }

    /**
     * The number of classes.
     *
     * @return at least 2
     */
    public int classes() {
        return counts.length;
    }

    /**
     * An entry.
     *
     * @param actual the true class, 0 .. classes − 1
     * @param predicted the predicted one
     * @return how often that happened
     */
    public int count(int actual, int predicted) {
        Objects.checkIndex(actual, classes());
        return counts[actual][Objects.checkIndex(predicted, classes())];
    }

    /**
     * How many samples are of a class.
     *
     * @param label the class
     * @return the sum of its row
     */
    public int actual(int label) {
        int sum = 0;
        for (int j = 0; j < classes(); j++) {
            sum += count(label, j);
        }
        return sum;
    }

    /**
     * How many samples were taken for a class.
     *
     * @param label the class
     * @return the sum of its column
     */
    public int predicted(int label) {
        int sum = 0;
        for (int i = 0; i < classes(); i++) {
            sum += count(i, label);
        }
        return sum;
    }

    /**
     * The share of samples that got their own class.
     *
     * @return 0 .. 1
     */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int k = 0; k < classes(); k++) {
            right += count(k, k);
            all += actual(k);
        }
        return (double) right / all;
    }

    /**
     * Of those taken for a class, the share that is of it.
     *
     * @param label the class
     * @return 0 .. 1
     */
    public double precision(int label) {
        return share(count(label, label), predicted(label));
    }

    /**
     * Of those of a class, the share that was found.
     *
     * @param label the class
     * @return 0 .. 1
     */
    public double recall(int label) {
        return share(count(label, label), actual(label));
    }

    /**
     * The harmonic mean of precision P and recall R, 2PR/(P + R).
     *
     * @param label the class
     * @return 0 .. 1
     */
    public double f1(int label) {
        return share(2 * count(label, label), predicted(label) + actual(label));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("actual \\ predicted\n");
        for (int[] row : counts) {
            for (int count : row) {
                table.append(String.format(java.util.Locale.ROOT, "%8d", count));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
