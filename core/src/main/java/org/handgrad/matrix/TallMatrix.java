package org.handgrad.matrix;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Activations of a narrow layer for many samples, stored column after column: one neuron's values for all samples lie side by
 * side, so that loops over samples are long and over neighbours. Only kernels make one.
 */
final class TallMatrix extends ArrayMatrix {

    /** Measured: from so many samples on, and up to so many neurons, columns beat rows. */
    private static final int SAMPLES = 32;

    private static final int NEURONS = 32;

    TallMatrix(double[] data, int rows, int columns) {
        super(data, 0, rows, columns);
    }

    /** Whether a matrix of that shape is better stored this way. A single column lies the same in both. */
    static boolean suits(int rows, int columns) {
        return rows >= SAMPLES && columns > 1 && columns <= NEURONS;
    }

    /** The very same, or a copy column after column. */
    public static TallMatrix of(RealMatrix matrix) {
        if (matrix instanceof TallMatrix tall) {
            return tall;
        }
        FlatMatrix flat = FlatMatrix.of(matrix);
        TallMatrix tall = new TallMatrix(Workspace.array(flat.size()), flat.rows, flat.columns);
        for (int j = 0; j < flat.columns; j++) {
            for (int i = 0, from = flat.offset + j, to = j * flat.rows;
                    i < flat.rows;
                    i++, from += flat.columns, to++) {
                tall.data[to] = flat.data[from];
            }
        }
        return tall;
    }

    /** A copy, row after row. */
    FlatMatrix flat() {
        double[] flat = Workspace.array(size());
        for (int j = 0; j < columns; j++) {
            for (int i = 0, from = j * rows, to = j; i < rows; i++, from++, to += columns) {
                flat[to] = data[from];
            }
        }
        return new FlatMatrix(flat, 0, rows, columns, false);
    }

    @Override
    View view() {
        return new View(data, 0, rows, columns, 1, rows);
    }

    @Override
    public TallMatrix like(double[] stored) {
        return new TallMatrix(stored, rows, columns);
    }

    @Override
    public double[] inThisOrder(RealMatrix other) {
        return of(other).stored();
    }

    @Override
    public TallMatrix copy() {
        return like(data.clone());
    }

    @Override
    public double getEntry(int row, int column) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        return data[column * rows + row];
    }

    @Override
    public void setEntry(int row, int column, double value) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        data[column * rows + row] = value;
    }
}
