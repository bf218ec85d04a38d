package org.handgrad.matrix;

/**
 * A matrix as a kernel reads it: entry (i, j) lies at {@code offset + i · down + j · right}, so that a transpose costs
 * nothing.
 */
record View(double[] data, int offset, int rows, int columns, int down, int right) {

    static View of(FlatMatrix matrix) {
        int w = matrix.getColumnDimension();
        return new View(matrix.data(), matrix.offset(), matrix.getRowDimension(), w, w, 1);
    }

    View transposed() {
        return new View(data, offset, columns, rows, right, down);
    }

    View rows(int from, int to) {
        return new View(data, at(from, 0), to - from, columns, down, right);
    }

    int at(int i, int j) {
        return offset + i * down + j * right;
    }

    double entry(int i, int j) {
        return data[at(i, j)];
    }
}
