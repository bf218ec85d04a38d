package org.handgrad.objective;

import static java.util.Objects.requireNonNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * One named matrix of parameters inside the flat vector θ.
 *
 * @param name for instance {@code layer 2 weights}
 * @param offset the index of its first entry in θ
 * @param rows its rows
 * @param columns its columns
 */
public record Block(String name, int offset, int rows, int columns) {

    public Block {
        requireNonNull(name, "name");
        Check.atLeast(offset, 0, name + ": offset");
        Check.atLeast(rows, 1, name + ": rows");
        Check.atLeast(columns, 1, name + ": columns");
    }

    /**
     * The number of its parameters.
     *
     * @return rows · columns
     */
    public int size() {
        return rows * columns;
    }

    /**
     * The index behind its last entry in θ.
     *
     * @return offset + size
     */
    public int end() {
        return offset + size();
    }

    /**
     * Whether this is a bias, which penalties and weight decay leave alone.
     *
     * @return true if the last word of the name starts with {@code bias}, as in {@code layer 2 bias} and, with a number
     *     behind it, {@code layer 2 bias 1}
     */
    public boolean isBias() {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == ' ' || Character.isDigit(name.charAt(end - 1)))) {
            end--;
        }
        return name.startsWith("bias", name.lastIndexOf(' ', end - 1) + 1);
    }

    /**
     * The name of one of its entries.
     *
     * @param index 0 .. size-1, row-major
     * @return for instance {@code layer 2 weights[1,0]}, {@code layer 2 bias[3]} for a row, or the bare name for a scalar
     */
    public String name(int index) {
        if (rows == 1 && columns == 1) {
            return name;
        }
        return rows == 1 ? name + "[" + index + "]" : name + "[" + index / columns + "," + index % columns + "]";
    }

    /** Its matrix: a read-only window of θ. */
    FlatMatrix window(double[] theta) {
        return FlatMatrix.readOnly(theta, offset, rows, columns);
    }

    /** Copies a matrix of this block's shape to its place. */
    void copy(RealMatrix matrix, double[] theta) {
        Check.shape(matrix, rows, columns, name);
        FlatMatrix.of(matrix).copyTo(theta, offset);
    }

    @Override
    public String toString() {
        return name + " " + rows + "x" + columns;
    }
}
