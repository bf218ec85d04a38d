package org.handgrad.matrix;

/**
 * A matrix as a kernel reads it: entry (i, j) lies at {@code offset + i · down + j · right}, so that a transpose costs
 * nothing, and a row that is added to all rows is a matrix with {@code down} 0.
 */
record View(double[] data, int offset, int rows, int columns, int down, int right) {

    /** Stands for a summand that is not there. */
    static final View NONE = new View(new double[0], 0, 0, 0, 0, 0);

    /** The only row of this one, below itself so many times. */
    View repeated(int times) {
        return new View(data, offset, times, columns, 0, right);
    }

    View transposed() {
        return this == NONE ? NONE : new View(data, offset, columns, rows, right, down);
    }

    View rows(int from, int to) {
        return this == NONE ? NONE : new View(data, at(from, 0), to - from, columns, down, right);
    }

    int at(int i, int j) {
        return offset + i * down + j * right;
    }

    double entry(int i, int j) {
        return data[at(i, j)];
    }
}
