package org.handgrad.plot;

/** A field's values at the nodes of a grid over a canvas; {@code values[k][row][column]}, row 0 on top. */
record Grid(Canvas canvas, double[][][] values) {

    /** Pixels from one node to the next, about: finer than the eye follows a smooth curve, coarse enough to be fast. */
    private static final double CELL = 3.5;

    static Grid over(Canvas canvas, Field field) {
        int columns = Math.max(2, (int) Math.ceil(canvas.area().getWidth() / CELL) + 1);
        int rows = Math.max(2, (int) Math.ceil(canvas.area().getHeight() / CELL) + 1);
        double[][] points = new double[rows * columns][];
        for (int row = 0; row < rows; row++) {
            double y = canvas.y(canvas.area().getY() + canvas.area().getHeight() * row / (rows - 1));
            for (int column = 0; column < columns; column++) {
                double x = canvas.x(canvas.area().getX() + canvas.area().getWidth() * column / (columns - 1));
                points[row * columns + column] = new double[] {x, y};
            }
        }
        return new Grid(canvas, arranged(field.at(points), rows, columns));
    }

    private static double[][][] arranged(double[][] answers, int rows, int columns) {
        double[][][] values = new double[answers[0].length][rows][columns];
        for (int i = 0; i < answers.length; i++) {
            for (int k = 0; k < values.length; k++) {
                values[k][i / columns][i % columns] = answers[i][k];
            }
        }
        return values;
    }

    int classes() {
        return values.length;
    }

    int rows() {
        return values[0].length;
    }

    int columns() {
        return values[0][0].length;
    }

    /** The pixel of a column of nodes, which may be a fraction. */
    double pixelX(double column) {
        return canvas.area().getX() + canvas.area().getWidth() * column / (columns() - 1);
    }

    /** The pixel of a row of nodes, which may be a fraction. */
    double pixelY(double row) {
        return canvas.area().getY() + canvas.area().getHeight() * row / (rows() - 1);
    }

    /** By how much value k exceeds the largest of the others. */
    double[][] lead(int k) {
        double[][] lead = new double[rows()][columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                double others = Double.NEGATIVE_INFINITY;
                for (int other = 0; other < classes(); other++) {
                    others = other == k ? others : Math.max(others, values[other][row][column]);
                }
                lead[row][column] = values[k][row][column] - others;
            }
        }
        return lead;
    }
}
