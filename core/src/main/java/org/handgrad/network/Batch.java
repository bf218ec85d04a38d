package org.handgrad.network;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.NonFiniteException;
import org.handgrad.check.ShapeException;
import org.handgrad.loss.Loss;
import org.handgrad.loss.Weighted;
import org.handgrad.matrix.FlatMatrix;
import org.handgrad.matrix.Workspace;

/**
 * Samples to learn from: inputs and what should come out. Rows are samples. Immutable: the constructor copies, and what
 * the accessors return is read-only.
 */
public final class Batch {

    private final FlatMatrix inputs;
    private final FlatMatrix targets;
    private final double[] weights;

    /** Without weights the array is empty. */
    private Batch(FlatMatrix inputs, FlatMatrix targets, double[] weights) {
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
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
        return new Batch(inputs.asReadOnly(), targets.asReadOnly(), new double[0]);
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
        requireNonNull(samples, "samples");
        return Workspace.outside(() -> select(samples, 0, samples.length));
    }

    /**
     * Some of the samples, chosen by a stretch of an order. For training loops: asked within a {@link Workspace#step}, the batch
     * lasts no longer than that.
     *
     * @param order row numbers
     * @param from the first position of the stretch
     * @param to the position behind its last one
     * @return a batch of {@code to - from} rows
     */
    public Batch select(int[] order, int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, requireNonNull(order, "order").length);
        Check.atLeast(to - from, 1, "the number of selected samples");
        return new Batch(
                rows(inputs, order, from, to).asReadOnly(),
                rows(targets, order, from, to).asReadOnly(),
                weights.length == 0
                        ? weights
                        : Arrays.stream(order, from, to)
                                .mapToDouble(i -> weights[i])
                                .toArray());
    }

    /** The samples of a stretch, as windows of the same memory. */
    Batch part(int from, int to) {
        return new Batch(
                inputs.rows(from, to),
                targets.rows(from, to),
                weights.length == 0 ? weights : Arrays.copyOfRange(weights, from, to));
    }

    /**
     * The same samples with a weight each; weights already there are replaced. A weight of 2 makes a sample pull
     * twice as hard, one of 0 leaves it out; see {@link Weighted}.
     *
     * @param weights n finite numbers of at least 0
     * @return a new batch
     * @throws ShapeException if there are not n weights
     */
    public Batch weighted(double... weights) {
        if (requireNonNull(weights, "weights").length != size()) {
            throw new ShapeException(
                    "there are " + weights.length + " weights but " + size() + " samples; each sample needs a weight");
        }
        for (int i = 0; i < weights.length; i++) {
            Check.notNegative(weights[i], "the weight of sample " + i);
        }
        return new Batch(inputs, targets, weights.clone());
    }

    /**
     * A loss as this batch wants it: with the weights of its samples, if they have any.
     *
     * @param loss a loss that averages over samples
     * @return the very same loss if no weights were given
     */
    public Loss weigh(Loss loss) {
        return weights.length == 0 ? requireNonNull(loss, "loss") : new Weighted(loss, weights);
    }

    private static FlatMatrix rows(FlatMatrix matrix, int[] order, int from, int to) {
        int w = matrix.getColumnDimension();
        FlatMatrix chosen = FlatMatrix.wrap(Workspace.array((to - from) * w), to - from, w);
        for (int i = from; i < to; i++) {
            int row = java.util.Objects.checkIndex(order[i], matrix.getRowDimension());
            System.arraycopy(matrix.data(), matrix.offset() + row * w, chosen.data(), (i - from) * w, w);
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "Batch(inputs " + Check.shape(inputs) + ", targets " + Check.shape(targets)
                + (weights.length == 0 ? "" : ", weighted") + ")";
    }
}
