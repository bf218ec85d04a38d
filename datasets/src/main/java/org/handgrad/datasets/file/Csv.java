package org.handgrad.datasets.file;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.commons.math3.linear.RealMatrix;
import org.handgrad.check.Check;
import org.handgrad.check.ShapeException;
import org.handgrad.matrix.FlatMatrix;

/**
 * Tables in text files, one sample per line: UTF-8, cells separated by one character, quoted with " where needed (RFC 4180).
 * Blank lines are skipped and blanks around cells dropped.
 *
 * <p>{@code Csv.withHeader().read(file)} reads a file whose first line names its columns.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char separator;
    private final List<String> names;

    private Csv(char separator, List<String> names) {
        this.separator = separator;
        this.names = names;
    }

    /**
     * Files that name their columns in the first line, with commas between the cells.
     *
     * @return the format
     */
    public static Csv withHeader() {
        return new Csv(',', List.of());
    }

    /**
     * Files without a line of names, with commas between the cells.
     *
     * @param names what to call the columns, in the order of the file
     * @return the format
     */
    public static Csv withNames(String... names) {
        Check.atLeast(requireNonNull(names, "names").length, 1, "the number of names");
        return new Csv(',', Check.list(Arrays.asList(names), "names"));
    }

    /**
     * The same with another character between the cells, for instance a semicolon or a tab.
     *
     * @param character the separator
     * @return a changed copy
     */
    public Csv withSeparator(char character) {
        return new Csv(character, names);
    }

    /** Tells a cell where nothing stands from one that holds an empty text. */
    private CSVFormat reading() {
        return format().builder()
                .setNullString("")
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .build();
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .setRecordSeparator('\n')
                .build();
    }

    /**
     * Reads a table. Cells are text until {@link Table#numbers} or {@link Table#labels} is asked.
     *
     * @param file where it is
     * @return the table
     * @throws DataFormatException if a line has too few or too many cells, a name stands twice, there are no samples, or
     *     the text is no CSV or no UTF-8; the message names file and line
     * @throws IOException if the file cannot be read
     */
    public Table read(Path file) throws IOException {
        requireNonNull(file, "file");
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (Reader reader = text(file);
                CSVParser parser = reading().parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (!Row.isBlank(record)) {
                    rows.add(Row.of(line, record));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException | java.nio.charset.CharacterCodingException e) {
            throw unreadable(file, line, e);
        }
        return table(file, rows);
    }

    /** The text of a file without the mark that some programs put before it. */
    private static Reader text(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw new UncheckedIOException(e);
        }
    }

    private static DataFormatException unreadable(Path file, long line, Exception cause) {
        DataFormatException exception = new DataFormatException(
                file,
                "line " + line + " or after: expected CSV in UTF-8 but " + cause.getMessage()
                        + "; look for a quote that is not closed, or save the file as UTF-8");
        exception.initCause(cause);
        return exception;
    }

    private Table table(Path file, List<Row> rows) throws DataFormatException {
        List<String> header = names;
        List<Row> samples = rows;
        if (names.isEmpty() && !rows.isEmpty()) {
            header = rows.get(0).cells();
            samples = rows.subList(1, rows.size());
        }
        if (samples.isEmpty()) {
            throw new DataFormatException(
                    file,
                    "expected " + (names.isEmpty() ? "a line of names and " : "") + "at least one sample but it has "
                            + rows.size() + " lines that are not blank");
        }
        return new Table(file, header, samples);
    }

    /**
     * Writes a table of numbers; reading it gives the same bits.
     *
     * @param file where to; replaced if it exists
     * @param columns the names, written as the first line if this format has one: each once, and none of them blank
     * @param numbers n rows x as many columns as names, finite
     * @throws IllegalArgumentException if reading would not give the names back
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, List<String> columns, RealMatrix numbers) throws IOException {
        requireNonNull(file, "file");
        FlatMatrix x = FlatMatrix.of(Check.finite(numbers, "numbers"));
        List<String> header = Check.list(columns, "columns");
        if (header.size() != x.getColumnDimension()) {
            throw new ShapeException(
                    "numbers must have a column for each of the " + header.size() + " names but are " + Check.shape(x));
        }
        requireReadable(header);
        if (!names.isEmpty() && !names.equals(header)) {
            throw new IllegalArgumentException(
                    "columns must be the names that this format gives to a file without a header, " + names
                            + ", but are " + header + "; give the columns in that order");
        }
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter printer = format().print(writer)) {
            if (names.isEmpty()) {
                printer.printRecord(header);
            }
            for (int i = 0; i < x.getRowDimension(); i++) {
                for (double value : x.getRow(i)) {
                    printer.print(value);
                }
                printer.println();
            }
        }
    }

    /** A line of one blank name is a blank line, which reading skips, and a name that stands twice is refused there. */
    private static void requireReadable(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            if (name.isBlank()) {
                throw new IllegalArgumentException("columns must have names that can be read back but \"" + name
                        + "\" at place " + i + " is blank; give it a name");
            }
            if (i == 0 && name.indexOf(BYTE_ORDER_MARK) == 0) {
                throw new IllegalArgumentException(
                        "columns must have names that can be read back but that at place 0 begins"
                                + " with a byte order mark, which reading skips; leave the mark out");
            }
            if (!name.strip().equals(name) && !name.trim().equals(name.strip())) {
                throw new IllegalArgumentException("columns must have names that can be read back but \"" + name
                        + "\" at place " + i + " begins or ends with a blank that reading drops; leave it out");
            }
            if (columns.indexOf(name) < i) {
                throw new IllegalArgumentException("columns must have names that can be read back but \"" + name
                        + "\" at place " + i + " stands there twice; rename one");
            }
        }
    }
}
