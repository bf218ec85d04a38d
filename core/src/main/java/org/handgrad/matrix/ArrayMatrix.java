package org.handgrad.matrix;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;

/**
 * A {@link RealMatrix} over a slice of one array, in one of two orders: {@link FlatMatrix} row after row, which is what users see,
 * and {@link TallMatrix} column after column. What treats each entry alone, as most activations do, need not know which.
 *
 * <p>Products of a matrix are new matrices, the caller's to keep, also in a {@link Workspace#step}.
 */
public abstract sealed class ArrayMatrix extends AbstractRealMatrix permits FlatMatrix, TallMatrix {

    final double[] data;
    final int offset;
    final int rows;
    final int columns;

    ArrayMatrix(double[] data, int offset, int rows, int columns) {
        this.data = data;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Any matrix as one over an array.
     *
     * @param matrix the matrix
     * @return the very same if it is that, else a flat copy
     */
    public static ArrayMatrix of(RealMatrix matrix) {
        return requireNonNull(matrix, "matrix") instanceof ArrayMatrix array ? array : FlatMatrix.of(matrix);
    }

    /**
     * A matrix for activations that a kernel is about to write: column after column where it is so tall and narrow that loops
     * over samples are the long ones. Its entries are anything.
     *
     * @param rows n
     * @param columns w
     * @return a writable n x w
     */
    static ArrayMatrix forActivations(int rows, int columns) {
        double[] data = Workspace.array(Math.multiplyExact(rows, columns));
        return TallMatrix.suits(rows, columns)
                ? new TallMatrix(data, rows, columns)
                : new FlatMatrix(data, 0, rows, columns, false);
    }

    /**
     * A matrix in the order that kernels like best for activations of its shape.
     *
     * @param matrix n x w
     * @return the very same or a copy
     */
    public static ArrayMatrix asActivations(RealMatrix matrix) {
        ArrayMatrix given = of(matrix);
        return TallMatrix.suits(given.rows, given.columns) ? TallMatrix.of(given) : given;
    }

    /** The matrix as kernels read it. */
    abstract View view();

    /**
     * A matrix of this one's shape and order over other entries.
     *
     * @param stored as many entries as this has, in this one's order; given up by the caller
     * @return the matrix
     */
    public abstract ArrayMatrix like(double[] stored);

    /**
     * Another matrix's entries in this one's order.
     *
     * @param other of this one's shape
     * @return an array that holds nothing else, not to be written to
     */
    public abstract double[] inThisOrder(RealMatrix other);

    /**
     * The entries in this matrix's own order, in an array that holds nothing else.
     *
     * @return the array underneath if it is that, else a copy; not to be written to
     */
    public final double[] stored() {
        return data.length == size() ? data : Arrays.copyOfRange(data, offset, offset + size());
    }

    /**
     * The number of entries.
     *
     * @return rows · columns
     */
    public final int size() {
        return rows * columns;
    }

    @Override
    public final int getRowDimension() {
        return rows;
    }

    @Override
    public final int getColumnDimension() {
        return columns;
    }

    @Override
    public final FlatMatrix createMatrix(int rowDimension, int columnDimension) {
        return FlatMatrix.zeros(rowDimension, columnDimension);
    }

    /**
     * Aᵀ B of this matrix and another, without forming the transpose.
     *
     * @param b as many rows as this
     * @return columns of this x columns of b
     */
    public final FlatMatrix transposeMultiply(RealMatrix b) {
        if (rows != requireNonNull(b, "b").getRowDimension()) {
            throw new ShapeException(
                    "a product A^T B needs equal rows, but A is " + Check.shape(this) + " and B is " + Check.shape(b));
        }
        return Products.fresh(view().transposed(), of(b).view());
    }

    /**
     * A Bᵀ of this matrix and another, without forming the transpose.
     *
     * @param b as many columns as this
     * @return rows of this x rows of b
     */
    public final FlatMatrix multiplyTranspose(RealMatrix b) {
        if (columns != requireNonNull(b, "b").getColumnDimension()) {
            throw new ShapeException("a product A B^T needs equal columns, but A is " + Check.shape(this) + " and B is "
                    + Check.shape(b));
        }
        return Products.fresh(view(), of(b).view().transposed());
    }

    @Override
    public final FlatMatrix multiply(RealMatrix b) {
        if (columns != requireNonNull(b, "b").getRowDimension()) {
            throw new ShapeException("a product A B needs as many columns in A as rows in B, but A is "
                    + Check.shape(this) + " and B is " + Check.shape(b));
        }
        return Products.fresh(view(), of(b).view());
    }
}
