package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;

/**
 * Samples to learn from: inputs and what should come out. Rows are samples. Immutable: the constructor copies, and what
 * the accessors return is read-only.
 */
public final class Batch {

    private final FlatMatrix inputs;
    private final FlatMatrix targets;

    private Batch(FlatMatrix inputs, FlatMatrix targets) {
        this.inputs = inputs;
        this.targets = targets;
    }

    /**
     * Copies two matrices.
     *
     * @param inputs n x d
     * @param targets n x k
     * @return the batch
     * @throws ShapeException if the numbers of rows differ
     * @throws NonFiniteException if a value is NaN or infinite; the message says where
     */
    public static Batch of(RealMatrix inputs, RealMatrix targets) {
        return checked(
                FlatMatrix.of(requireNonNull(inputs, "inputs")).copy(),
                FlatMatrix.of(requireNonNull(targets, "targets")).copy());
    }

    /**
     * Copies rows of numbers.
     *
     * @param inputs n rows of d numbers
     * @param targets n rows of k numbers
     * @return the batch
     * @throws ShapeException if the numbers of rows differ, or rows of one matrix differ in length
     * @throws NonFiniteException if a value is NaN or infinite; the message says where
     */
    public static Batch of(double[][] inputs, double[][] targets) {
        return checked(
                FlatMatrix.of(requireNonNull(inputs, "inputs")), FlatMatrix.of(requireNonNull(targets, "targets")));
    }

    private static Batch checked(FlatMatrix inputs, FlatMatrix targets) {
        if (inputs.getRowDimension() != targets.getRowDimension()) {
            throw new ShapeException("inputs have " + inputs.getRowDimension() + " samples (rows) but targets have "
                    + targets.getRowDimension() + "; one target row belongs to each input row");
        }
        Check.finite(inputs, "inputs");
        Check.finite(targets, "targets");
        return new Batch(inputs.asReadOnly(), targets.asReadOnly());
    }

    /**
     * What goes in.
     *
     * @return n x d, read-only
     */
    public RealMatrix inputs() {
        return inputs;
    }

    /**
     * What should come out.
     *
     * @return n x k, read-only
     */
    public RealMatrix targets() {
        return targets;
    }

    /**
     * The number of samples.
     *
     * @return n
     */
    public int size() {
        return inputs.getRowDimension();
    }

    /**
     * Some of the samples, in the order asked for.
     *
     * @param samples row numbers, 0 .. n-1; one may stand more than once
     * @return a batch of {@code samples.length} rows
     * @throws IllegalArgumentException if none is asked for
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Batch select(int... samples) {
        return select(samples, 0, requireNonNull(samples, "samples").length);
    }

    /**
     * Some of the samples, chosen by a stretch of an order.
     *
     * @param order row numbers
     * @param from the first position of the stretch
     * @param to the position behind its last one
     * @return a batch of {@code to - from} rows
     */
    public Batch select(int[] order, int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, order.length);
        Check.atLeast(to - from, 1, "the number of selected samples");
        return new Batch(
                rows(inputs, order, from, to).asReadOnly(),
                rows(targets, order, from, to).asReadOnly());
    }

    private static FlatMatrix rows(FlatMatrix matrix, int[] order, int from, int to) {
        int w = matrix.getColumnDimension();
        FlatMatrix chosen = FlatMatrix.zeros(to - from, w);
        for (int i = from; i < to; i++) {
            int row = java.util.Objects.checkIndex(order[i], matrix.getRowDimension());
            System.arraycopy(matrix.data(), matrix.offset() + row * w, chosen.data(), (i - from) * w, w);
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "Batch(inputs " + Check.shape(inputs) + ", targets " + Check.shape(targets) + ")";
    }
}
