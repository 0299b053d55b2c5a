package org.flambeau.medals.register;

/** A row of a CSV file that cannot be read. Nothing of its file is stored. */
public final class BrokenRow extends RuntimeException {

    private final int row;
    private final String column;
    private final String value;

    /**
     * @param row number of the line in the file; the header line is 1
     * @param column null when the row as a whole is broken
     */
    BrokenRow(int row, String column, String value, String detail) {
        super(detail);
        this.row = row;
        this.column = column;
        this.value = value;
    }

    int row() {
        return row;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }
}
