package org.flambeau.medals.bulk;

/**
 * Something in a folder that keeps all of it from being stored.
 *
 * @param row number of the line in the file, the header line being 1; null when the file as a whole is at fault
 * @param field column, or field of games.json; null when the row as a whole is at fault
 * @param value what stands there, cut at 200 characters; null when nothing does
 * @param reason what is wrong and what to do
 */
public record Fault(String file, Integer row, String field, String value, String reason) {

    private static final int LONGEST_VALUE = 200;

    public Fault {
        if (value != null && value.length() > LONGEST_VALUE) value = value.substring(0, LONGEST_VALUE) + "…";
    }

    static Fault ofFile(String file, String reason) {
        return new Fault(file, null, null, null, reason);
    }
}
