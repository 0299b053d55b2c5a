package org.flambeau.medals.register;

/**
 * A row of a CSV file that cannot be taken. Nothing of its file is stored. A file can be made of such rows alone, so none
 * holds a trace of the stack, nor more of the row than is told.
 */
public final class BrokenRow extends RuntimeException {

    /** One more than is told, so that what is cut is seen to be. */
    private static final int LONGEST_VALUE = 201;

    private final int row;
    private final String column;
    private final String value;

    /**
     * @param row number of the line in the file; the header line is 1
     * @param column null when the row as a whole is broken
     */
    public BrokenRow(int row, String column, String value, String detail) {
        super(detail, null, false, false);
        this.row = row;
        this.column = column;
        this.value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    /** Number of the line in the file; the header line is 1. */
    public int row() {
        return row;
    }

    /** Null when the row as a whole is at fault. */
    public String column() {
        return column;
    }

    /** What stands there, null when nothing does. */
    public String value() {
        return value;
    }
}
