package org.handgrad.datasets.file;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The cells of one line and the number of that line, counted from 1. */
record Row(long line, List<String> cells) {

    /** Where nothing stands the reader gives null, where an empty text stands in quotation marks an empty one. */
    static Row of(long line, CSVRecord record) {
        return new Row(
                line, record.stream().map(cell -> cell == null ? "" : cell).toList());
    }

    static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0) == null;
    }
}
