package org.handgrad.runner;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a text prints beside what comes out here, digit for digit; immutable: every method returns a changed copy.
 *
 * <pre>{@code
 * System.out.println(Published.in("Chapter 18").number("loss, epoch 0", "0.126088", history.loss(0)).requireEqual());
 * }</pre>
 */
public final class Published {

    private record Row(String what, String published, String ours) {
        boolean equal() {
            return published.equals(ours);
        }
    }

    private final String text;
    private final List<Row> rows;

    private Published(String text, List<Row> rows) {
        this.text = requireNonNull(text, "text");
        this.rows = List.copyOf(rows);
    }

    /**
     * An empty table.
     *
     * @param text whose figures are compared
     * @return it
     */
    public static Published in(String text) {
        return new Published(text, List.of());
    }

    /**
     * Compares a number, rounded to as many decimals as were published.
     *
     * @param what what it is
     * @param published as it is printed, for instance {@code "0.126088"}
     * @param ours the number that came out
     * @return a changed copy
     */
    public Published number(String what, String published, double ours) {
        int point = published.indexOf('.');
        return point < 0
                ? line(what, published, PythonText.fixed(ours, 1).replaceFirst("\\.0$", ""))
                : line(what, published, PythonText.fixed(ours, published.length() - point - 1));
    }

    /**
     * Compares a line of text.
     *
     * @param what what it is
     * @param published as it is printed
     * @param ours the line that came out
     * @return a changed copy
     */
    public Published line(String what, String published, String ours) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(
                requireNonNull(what, "what"), requireNonNull(published, "published"), requireNonNull(ours, "ours")));
        return new Published(text, more);
    }

    /**
     * Insists.
     *
     * @return this table
     * @throws AssertionError if a row differs; its message is the table
     */
    public Published requireEqual() {
        if (!rows.stream().allMatch(Row::equal)) {
            throw new AssertionError("published and ours differ\n" + this);
        }
        return this;
    }

    /** The table. */
    @Override
    public String toString() {
        int what = width("what", rows.stream().map(Row::what).toList());
        int published = width("published", rows.stream().map(Row::published).toList());
        int ours = width("ours", rows.stream().map(Row::ours).toList());
        String line = "%-" + what + "s  %" + published + "s  %" + ours + "s  %s";
        StringJoiner table = new StringJoiner("\n");
        table.add(text).add(line.formatted("what", "published", "ours", "equal"));
        for (Row row : rows) {
            table.add(line.formatted(row.what(), row.published(), row.ours(), row.equal() ? "yes" : "NO"));
        }
        return table.toString();
    }

    private static int width(String title, List<String> cells) {
        return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
    }
}
