package org.handgrad.gradcheck.dual;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.matrix.FlatMatrix;

/**
 * A matrix of dual numbers as four flat arrays in row-major order, which is what makes whole networks quick to push through.
 *
 * @param rows its rows
 * @param columns its columns
 * @param values v
 * @param tangents t
 * @param valueErrors bounds of the errors of v
 * @param tangentErrors bounds of the errors of t
 */
public record DualMatrix(
        int rows, int columns, double[] values, double[] tangents, double[] valueErrors, double[] tangentErrors) {

    /**
     * Exact values with exact tangents.
     *
     * @param value rows x columns
     * @param tangents rows · columns numbers
     * @return the matrix
     */
    public static DualMatrix of(RealMatrix value, double[] tangents) {
        FlatMatrix flat = FlatMatrix.of(value).copy();
        int size = flat.size();
        return new DualMatrix(
                flat.getRowDimension(),
                flat.getColumnDimension(),
                flat.data(),
                tangents,
                new double[size],
                new double[size]);
    }

    /**
     * Zeros.
     *
     * @param rows its rows
     * @param columns its columns
     * @return the matrix
     */
    public static DualMatrix zeros(int rows, int columns) {
        int size = rows * columns;
        return new DualMatrix(rows, columns, new double[size], new double[size], new double[size], new double[size]);
    }

    /**
     * One entry.
     *
     * @param index row-major
     * @return the number
     */
    public Dual get(int index) {
        return new Dual(values[index], tangents[index], valueErrors[index], tangentErrors[index]);
    }

    /**
     * Sets an entry of a matrix one has just made.
     *
     * @param index row-major
     * @param number the number
     */
    public void set(int index, Dual number) {
        values[index] = number.value();
        tangents[index] = number.tangent();
        valueErrors[index] = number.valueError();
        tangentErrors[index] = number.tangentError();
    }

    /**
     * All entries.
     *
     * @return one array per row
     */
    public Dual[][] toRows() {
        Dual[][] numbers = new Dual[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                numbers[i][j] = get(i * columns + j);
            }
        }
        return numbers;
    }

    /**
     * The values alone.
     *
     * @return rows x columns
     */
    public FlatMatrix value() {
        return FlatMatrix.readOnly(values, 0, rows, columns);
    }

    /**
     * The values moved along the tangents.
     *
     * @param step how far
     * @return values + step · tangents, rows x columns
     */
    public FlatMatrix moved(double step) {
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[i] + step * tangents[i];
        }
        return FlatMatrix.wrap(moved, rows, columns);
    }
}
