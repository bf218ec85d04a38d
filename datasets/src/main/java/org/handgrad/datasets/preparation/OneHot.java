package org.handgrad.datasets.preparation;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/** Class numbers as one-hot rows and back: class 2 of 4 is (0, 0, 1, 0). */
public final class OneHot {

    private OneHot() {}

    /**
     * Turns class numbers into rows.
     *
     * @param classes K, at least 2
     * @param labels n numbers 0 .. K − 1
     * @return a new n x K with a 1 in each row
     * @throws IllegalArgumentException naming the sample whose label is outside
     */
    public static RealMatrix of(int classes, int... labels) {
        Check.atLeast(classes, 2, "classes");
        FlatMatrix rows = FlatMatrix.zeros(
                Check.atLeast(requireNonNull(labels, "labels").length, 1, "the number of labels"), classes);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw refusal(Integer.toString(labels[i]), classes, i);
            }
            rows.setEntry(i, labels[i], 1);
        }
        return rows;
    }

    /**
     * Turns a column of class numbers into rows.
     *
     * @param classes K, at least 2
     * @param labels n x 1, whole numbers 0 .. K − 1
     * @return a new n x K with a 1 in each row
     * @throws org.handgrad.check.ShapeException if there is more than one column
     * @throws IllegalArgumentException naming the sample whose label is outside or no whole number
     */
    public static RealMatrix of(int classes, RealMatrix labels) {
        int n = requireNonNull(labels, "labels").getRowDimension();
        Check.shape(labels, n, 1, "labels");
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            double label = labels.getEntry(i, 0);
            numbers[i] = (int) label;
            if (numbers[i] != label) {
                throw refusal(Double.toString(label), classes, i);
            }
        }
        return of(classes, numbers);
    }

    private static IllegalArgumentException refusal(String label, int classes, int sample) {
        return new IllegalArgumentException("a label must be one of 0.." + (classes - 1) + " but is " + label
                + " at sample " + sample + "; count classes from 0");
    }

    /**
     * Turns rows into class numbers.
     *
     * @param rows n x K: one-hot rows, or scores and probabilities
     * @return for each row the column of its largest entry, the first on a tie
     */
    public static int[] labels(RealMatrix rows) {
        int[] labels = new int[Check.finite(rows, "rows").getRowDimension()];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 1; j < rows.getColumnDimension(); j++) {
                labels[i] = rows.getEntry(i, j) > rows.getEntry(i, labels[i]) ? j : labels[i];
            }
        }
        return labels;
    }
}
