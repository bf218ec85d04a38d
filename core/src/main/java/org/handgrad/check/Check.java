package org.handgrad.check;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The argument checks of the library, in one place. Each names the parameter, what came and what was expected, and
 * returns what it was given, so that it fits into an assignment.
 */
public final class Check {

    /** The longest array that every JVM can make. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private Check() {}

    /**
     * Refuses a count that is too small.
     *
     * @param value what came
     * @param least the smallest allowed value
     * @param name what it is called in the message
     * @return {@code value}
     * @throws IllegalArgumentException if {@code value < least}
     */
    public static int atLeast(int value, int least, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + " but is " + value);
        }
        return value;
    }

    /**
     * Refuses what is not a positive finite number.
     *
     * @param value what came
     * @param name what it is called in the message
     * @return {@code value}
     * @throws IllegalArgumentException if {@code value} is zero, negative, NaN or infinite
     */
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be a finite number > 0 but is " + value);
        }
        return value;
    }

    /**
     * Refuses what is not a finite number of at least zero.
     *
     * @param value what came
     * @param name what it is called in the message
     * @return {@code value}
     * @throws IllegalArgumentException if {@code value} is negative, NaN or infinite
     */
    public static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be a finite number >= 0 but is " + value);
        }
        return value;
    }

    /**
     * Refuses what lies outside [0, 1).
     *
     * @param value what came
     * @param name what it is called in the message
     * @return {@code value}
     * @throws IllegalArgumentException if {@code value} is outside [0, 1) or NaN
     */
    public static double fraction(double value, String name) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie in [0,1) but is " + value);
        }
        return value;
    }

    /**
     * Refuses NaN and infinities.
     *
     * @param value what came
     * @param name what it is called in the message
     * @return {@code value}
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite but is " + value);
        }
        return value;
    }

    /**
     * Refuses more numbers than one array holds.
     *
     * @param rows at least 0
     * @param columns at least 0
     * @return rows · columns
     * @throws IllegalArgumentException if that is too much
     */
    public static int size(int rows, int columns) {
        long size = (long) rows * columns;
        if (size > MOST) {
            throw new IllegalArgumentException(rows + " rows x " + columns + " columns are " + size
                    + " numbers but one array holds at most " + MOST + "; take fewer rows or columns");
        }
        return (int) size;
    }

    /**
     * Copies a list and refuses null in it.
     *
     * @param <T> the type of its elements
     * @param list what came
     * @param name what it is called in the message
     * @return a copy that nobody can change
     * @throws NullPointerException naming the list or the place of the null
     */
    public static <T> List<T> list(List<? extends T> list, String name) {
        try {
            return List.copyOf(requireNonNull(list, name));
        } catch (NullPointerException thrown) {
            throw list == null ? thrown : new NullPointerException(name + " has null at place " + firstNull(list));
        }
    }

    /**
     * Lists elements and refuses null in them.
     *
     * @param <T> their type
     * @param elements what came
     * @param name what it is called in the message
     * @return a list that nobody can change
     * @throws NullPointerException naming the array or the place of the null
     */
    public static <T> List<T> listOf(T[] elements, String name) {
        try {
            return List.of(requireNonNull(elements, name));
        } catch (NullPointerException thrown) {
            throw elements == null
                    ? thrown
                    : new NullPointerException(name + " has null at place " + firstNull(Arrays.asList(elements)));
        }
    }

    private static int firstNull(List<?> list) {
        int i = 0;
        while (list.get(i) != null) {
            i++;
        }
        return i;
    }

    /**
     * Refuses a matrix that holds NaN or an infinity.
     *
     * @param <M> its type
     * @param matrix what came
     * @param name what it is called in the message
     * @return {@code matrix}
     * @throws NonFiniteException naming the first such entry and how many there are
     */
    public static <M extends RealMatrix> M finite(M matrix, String name) {
        requireNonNull(matrix, name);
        int count = 0;
        String first = "";
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            for (int j = 0; j < matrix.getColumnDimension(); j++) {
                double value = matrix.getEntry(i, j);
                if (!Double.isFinite(value) && count++ == 0) {
                    first = value + " at row " + i + ", column " + j;
                }
            }
        }
        if (count > 0) {
            throw new NonFiniteException(name + " must be finite but hold " + first + " (" + count
                    + (count == 1 ? " such entry" : " such entries") + "); repair or drop those rows");
        }
        return matrix;
    }

    /**
     * Refuses a matrix of another shape.
     *
     * @param <M> its type
     * @param matrix what came
     * @param rows the expected rows
     * @param columns the expected columns
     * @param name what it is called in the message
     * @return {@code matrix}
     * @throws ShapeException if the shape differs
     */
    public static <M extends RealMatrix> M shape(M matrix, int rows, int columns, String name) {
        requireNonNull(matrix, name);
        if (matrix.getRowDimension() != rows || matrix.getColumnDimension() != columns) {
            throw new ShapeException(name + " must be " + rows + " x " + columns + " but is " + shape(matrix)
                    + transposed(matrix, rows, columns));
        }
        return matrix;
    }

    /**
     * Refuses two matrices of different shapes.
     *
     * @param first one matrix
     * @param firstName its name in the message
     * @param second the other
     * @param secondName its name in the message
     * @throws ShapeException if their shapes differ
     */
    public static void sameShape(RealMatrix first, String firstName, RealMatrix second, String secondName) {
        requireNonNull(first, firstName);
        requireNonNull(second, secondName);
        int rows = first.getRowDimension();
        int columns = first.getColumnDimension();
        if (second.getRowDimension() != rows || second.getColumnDimension() != columns) {
            throw new ShapeException(firstName + " is " + shape(first) + " but " + secondName + " is " + shape(second)
                    + ": both must have one shape" + transposed(second, rows, columns));
        }
    }

    /**
     * A shape as text.
     *
     * @param matrix any matrix
     * @return for instance {@code 4 x 2}
     */
    public static String shape(RealMatrix matrix) {
        return requireNonNull(matrix, "matrix").getRowDimension() + " x " + matrix.getColumnDimension();
    }

    private static String transposed(RealMatrix matrix, int rows, int columns) {
        boolean turned = matrix.getRowDimension() == columns && matrix.getColumnDimension() == rows;
        return turned ? "; transposed? rows are samples here" : "";
    }
}
