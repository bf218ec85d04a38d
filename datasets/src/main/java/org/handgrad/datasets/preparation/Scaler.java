package org.handgrad.datasets.preparation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;

/**
 * A fitted scaling x' = (x − centre) / scale · stretch + lower, column by column, and the way back. Immutable, so it cannot
 * be asked before it is fitted: {@link Scaling#fit} makes it.
 */
public final class Scaler {

    private final double[] centre;
    private final double[] scale;
    private final double stretch;
    private final double lower;

    private Scaler(double[] centre, double[] scale, double stretch, double lower) {
        this.centre = centre;
        this.scale = scale;
        this.stretch = stretch;
        this.lower = lower;
    }

    /**
     * Puts a scaler together, for scalings of one's own.
     *
     * @param columns d, at least 1
     * @param centre what is subtracted from each column
     * @param scale what each column is divided by; 0 counts as 1
     * @return x' = (x − centre) / scale
     */
    public static Scaler of(int columns, IntToDoubleFunction centre, IntToDoubleFunction scale) {
        return of(columns, centre, scale, 0, 1);
    }

    static Scaler of(int columns, IntToDoubleFunction centre, IntToDoubleFunction scale, double lower, double upper) {
        requireNonNull(centre, "centre");
        requireNonNull(scale, "scale");
        double[] centres = new double[Check.size(1, Check.atLeast(columns, 1, "columns"))];
        double[] scales = new double[columns];
        for (int j = 0; j < columns; j++) {
            centres[j] = Check.finite(centre.applyAsDouble(j), "centre of column " + j);
            double width = Check.notNegative(scale.applyAsDouble(j), "scale of column " + j);
            scales[j] = width == 0 ? 1 : width;
        }
        return new Scaler(centres, scales, upper - lower, lower);
    }

    /**
     * Scales.
     *
     * @param data any number of rows x d
     * @return a new matrix of the same shape
     * @throws ShapeException if there are not d columns
     */
    public RealMatrix transform(RealMatrix data) {
        FlatMatrix x = checked(data, "data");
        for (int i = 0; i < x.getRowDimension(); i++) {
            for (int j = 0; j < columns(); j++) {
                x.setEntry(i, j, (x.getEntry(i, j) - centre[j]) / scale[j] * stretch + lower);
            }
        }
        return x;
    }

    /**
     * Takes the scaling back, for instance from predictions of scaled targets.
     *
     * @param scaled any number of rows x d
     * @return a new matrix of the same shape, in the units of the training data
     * @throws ShapeException if there are not d columns
     */
    public RealMatrix undo(RealMatrix scaled) {
        FlatMatrix x = checked(scaled, "scaled");
        for (int i = 0; i < x.getRowDimension(); i++) {
            for (int j = 0; j < columns(); j++) {
                x.setEntry(i, j, (x.getEntry(i, j) - lower) / stretch * scale[j] + centre[j]);
            }
        }
        return x;
    }

    /**
     * How many columns it was fitted on.
     *
     * @return d
     */
    public int columns() {
        return centre.length;
    }

    private FlatMatrix checked(RealMatrix data, String name) {
        int found = requireNonNull(data, name).getColumnDimension();
        if (found != columns()) {
            throw new ShapeException(
                    name + " must have the " + columns() + " columns the scaler was fitted on but have " + found
                            + "; fit a scaler for inputs and another one for targets");
        }
        return FlatMatrix.of(data).copy();
    }

    @Override
    public String toString() {
        return "Scaler(centre " + Arrays.toString(centre) + ", scale " + Arrays.toString(scale) + ")";
    }
}
