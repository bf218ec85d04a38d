package org.handgrad.datasets.file;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.matrix.FlatMatrix;

/**
 * Named columns of text, and the numbers or classes they stand for. Immutable. {@link Csv#read} makes it.
 *
 * <p>A number is written in digits with a point, perhaps with an exponent: {@code -1.5e3}. Anything else ({@code 1,5}, {@code
 * NaN}, an empty cell, a word) is refused, with file, line, column and text.
 */
public final class Table {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Path file;
    private final List<String> names;
    private final List<Row> rows;

    Table(Path file, List<String> names, List<Row> rows) throws DataFormatException {
        this.file = file;
        this.names = List.copyOf(names);
        this.rows = List.copyOf(rows);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new DataFormatException(file, "two columns are called \"" + name + "\"; rename one");
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != names.size()) {
                throw new DataFormatException(
                        file,
                        "line " + row.line() + ": expected the " + names.size() + " columns " + names + " but got "
                                + row.cells().size() + ": " + row.cells());
            }
        }
    }

    /**
     * The names of the columns.
     *
     * @return in the order of the file
     */
    public List<String> names() {
        return names;
    }

    /**
     * The number of samples.
     *
     * @return n, at least 1
     */
    public int size() {
        return rows.size();
    }

    /**
     * Columns as numbers.
     *
     * @param columns k names; all columns if none is given
     * @return a new n x k
     * @throws DataFormatException naming file, line, column and text of the first cell that is no finite number, or the
     *     columns there are if one is asked for that is not
     */
    public RealMatrix numbers(String... columns) throws DataFormatException {
        List<String> wanted =
                requireNonNull(columns, "columns").length == 0 ? names : Check.list(Arrays.asList(columns), "columns");
        FlatMatrix numbers = FlatMatrix.zeros(size(), wanted.size());
        for (int j = 0; j < wanted.size(); j++) {
            int column = index(wanted.get(j));
            for (int i = 0; i < size(); i++) {
                numbers.setEntry(i, j, number(rows.get(i), column));
            }
        }
        return numbers;
    }

    /**
     * The classes that stand in a column.
     *
     * @param column its name
     * @return each text once, sorted
     * @throws DataFormatException if there is no such column
     */
    public List<String> classes(String column) throws DataFormatException {
        int index = index(column);
        return rows.stream()
                .map(row -> row.cells().get(index))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A column as class numbers, for {@code OneHot.of}.
     *
     * @param column its name
     * @param classes the text of class 0, 1, ...
     * @return n numbers 0 .. K − 1
     * @throws DataFormatException naming file, line, column and text of the first cell that is no class, or the columns
     *     there are if this is not one
     */
    public int[] labels(String column, List<String> classes) throws DataFormatException {
        Check.atLeast(requireNonNull(classes, "classes").size(), 2, "the number of classes");
        int index = index(column);
        int[] labels = new int[size()];
        for (int i = 0; i < labels.length; i++) {
            Row row = rows.get(i);
            labels[i] = classes.indexOf(row.cells().get(index));
            if (labels[i] < 0) {
                throw wrong(row, index, "expected one of " + classes, "name all classes");
            }
        }
        return labels;
    }

    private int index(String column) throws DataFormatException {
        int index = names.indexOf(requireNonNull(column, "column"));
        if (index < 0) {
            throw new DataFormatException(file, "expected a column \"" + column + "\" but the columns are " + names);
        }
        return index;
    }

    private double number(Row row, int column) throws DataFormatException {
        String text = row.cells().get(column);
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(
                    row,
                    column,
                    "expected a number",
                    text.indexOf(',') < 0 ? "repair the cell or drop the line" : "write decimals with a point");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw wrong(row, column, "expected a number up to 1.8e308", "repair the cell or drop the line");
        }
        return value;
    }

    private DataFormatException wrong(Row row, int column, String expected, String remedy) {
        return new DataFormatException(
                file,
                "line " + row.line() + ", column " + (column + 1) + " (" + names.get(column) + "): " + expected
                        + " but got \"" + row.cells().get(column) + "\"; " + remedy);
    }

    @Override
    public String toString() {
        return "Table(" + size() + " samples of " + names + ")";
    }
}
