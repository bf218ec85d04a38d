package org.handgrad.matrix;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;

/**
 * A {@link RealMatrix} over a slice of one flat array, in row-major order, so that a parameter vector can be seen as the
 * weights of its layers without copying.
 *
 * <p>A window may be read-only: writing to it throws {@link IllegalStateException}. What this class creates
 * ({@link #copy}, {@link #createMatrix}, {@link #multiply} ...) is flat again, dense and writable.
 */
public final class FlatMatrix extends ArrayMatrix {

    private final boolean readOnly;

    FlatMatrix(double[] data, int offset, int rows, int columns, boolean readOnly) {
        super(data, offset, rows, columns);
        this.readOnly = readOnly;
    }

    /**
     * A matrix of zeros.
     *
     * @param rows its rows, at least 1
     * @param columns its columns, at least 1
     * @return a new matrix
     */
    public static FlatMatrix zeros(int rows, int columns) {
        Check.atLeast(rows, 1, "rows");
        Check.atLeast(columns, 1, "columns");
        return new FlatMatrix(new double[Check.size(rows, columns)], 0, rows, columns, false);
    }

    /** A matrix whose entries are anything, for a kernel that writes all of them. */
    static FlatMatrix unset(int rows, int columns) {
        return wrap(Workspace.array(Math.multiplyExact(rows, columns)), rows, columns);
    }

    /**
     * A matrix over an array, row by row, without copying.
     *
     * @param data rows · columns entries, given up by the caller
     * @param rows its rows
     * @param columns its columns
     * @return the matrix
     * @throws ShapeException if the array has another length
     */
    public static FlatMatrix wrap(double[] data, int rows, int columns) {
        if (data.length != (long) rows * columns) {
            throw new ShapeException("an array of " + data.length + " entries is no " + rows + " x " + columns);
        }
        return new FlatMatrix(data, 0, rows, columns, false);
    }

    /**
     * A read-only window of an array.
     *
     * @param data the array
     * @param offset the index of the first entry
     * @param rows its rows
     * @param columns its columns
     * @return the window; later changes of the array show in it
     * @throws IndexOutOfBoundsException if the window does not fit
     */
    public static FlatMatrix readOnly(double[] data, int offset, int rows, int columns) {
        java.util.Objects.checkFromIndexSize(offset, Math.multiplyExact(rows, columns), data.length);
        return new FlatMatrix(data, offset, rows, columns, true);
    }

    /**
     * Copies rows of numbers.
     *
     * @param rows one array per row, all of one length
     * @return a new matrix
     * @throws ShapeException if there is no row, an empty row, or rows of different lengths
     */
    public static FlatMatrix of(double[][] rows) {
        requireNonNull(rows, "rows");
        if (rows.length == 0) {
            throw new ShapeException("empty batch: expected at least one row but got none");
        }
        int columns = requireNonNull(rows[0], "row 0 is null").length;
        FlatMatrix matrix = zeros(rows.length, Check.atLeast(columns, 1, "the length of row 0"));
        for (int i = 0; i < rows.length; i++) {
            int length = requireNonNull(rows[i], "row " + i + " is null").length;
            if (length != columns) {
                throw new ShapeException("row " + i + " has " + length + " numbers but row 0 has " + columns);
            }
            System.arraycopy(rows[i], 0, matrix.data, i * columns, columns);
        }
        return matrix;
    }

    /**
     * Any matrix as a flat one.
     *
     * @param matrix the matrix
     * @return the very same if it is flat, else a copy
     */
    public static FlatMatrix of(RealMatrix matrix) {
        if (requireNonNull(matrix, "matrix") instanceof FlatMatrix flat) {
            return flat;
        }
        if (matrix instanceof TallMatrix tall) {
            return tall.flat();
        }
        FlatMatrix copy = zeros(matrix.getRowDimension(), matrix.getColumnDimension());
        for (int i = 0; i < copy.rows; i++) {
            for (int j = 0; j < copy.columns; j++) {
                copy.data[i * copy.columns + j] = matrix.getEntry(i, j);
            }
        }
        return copy;
    }

    /**
     * The array underneath; a kernel reads {@link #size} entries from {@link #offset} on.
     *
     * @return the live array
     */
    public double[] data() {
        return data;
    }

    /**
     * Where the first entry lies in {@link #data}.
     *
     * @return its index
     */
    public int offset() {
        return offset;
    }

    /**
     * The entries as an array that holds nothing else, row by row.
     *
     * @return the array underneath if it is that, else a copy; not to be written to
     */
    public double[] entries() {
        return stored();
    }

    @Override
    View view() {
        return new View(data, offset, rows, columns, columns, 1);
    }

    @Override
    public FlatMatrix like(double[] stored) {
        return wrap(stored, rows, columns);
    }

    @Override
    public double[] inThisOrder(RealMatrix other) {
        return of(other).stored();
    }

    /**
     * Whether writing is refused.
     *
     * @return true for a read-only window
     */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * The same entries, read-only.
     *
     * @return a window of the same array
     */
    public FlatMatrix asReadOnly() {
        return readOnly ? this : new FlatMatrix(data, offset, rows, columns, true);
    }

    /**
     * One row.
     *
     * @param row 0 .. rows-1
     * @return a read-only 1 x columns window of the same array
     */
    public FlatMatrix row(int row) {
        java.util.Objects.checkIndex(row, rows);
        return rows(row, row + 1);
    }

    /**
     * A stretch of rows.
     *
     * @param from the first, 0 .. rows-1
     * @param to the one behind the last
     * @return a read-only window of the same array
     */
    public FlatMatrix rows(int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, rows);
        return readOnly(data, offset + from * columns, to - from, columns);
    }

    /**
     * Copies all entries, row by row.
     *
     * @param target where to
     * @param targetOffset the index of the first one there
     */
    public void copyTo(double[] target, int targetOffset) {
        System.arraycopy(data, offset, target, targetOffset, size());
    }

    @Override
    public FlatMatrix transpose() {
        FlatMatrix t = zeros(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                t.data[j * rows + i] = data[offset + i * columns + j];
            }
        }
        return t;
    }

    @Override
    public FlatMatrix copy() {
        return new FlatMatrix(Arrays.copyOfRange(data, offset, offset + size()), 0, rows, columns, false);
    }

    @Override
    public double getEntry(int row, int column) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        return data[offset + row * columns + column];
    }

    @Override
    public void setEntry(int row, int column, double value) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        if (readOnly) {
            throw new IllegalStateException(
                    "this " + rows + " x " + columns + " matrix is read-only; write into copy() of it");
        }
        data[offset + row * columns + column] = value;
    }
}
