package org.flambeau.medals.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One row of a CSV file, its cells by column. Cells are trimmed; an empty one is null. */
public final class CsvRow {

    private final int number;
    private final Map<String, String> cells;

    CsvRow(int number, Map<String, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    public String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.trim();
    }

    /** A whole number of at most nine digits. */
    public int number(String column) {
        String text = text(column);
        if (text == null || !text.matches("-?\\d{1,9}")) throw broken(column, "expected a whole number");
        return Integer.parseInt(text);
    }

    /** A whole number of at most eighteen digits, null when the cell is empty. */
    public Long count(String column) {
        String text = text(column);
        if (text == null) return null;
        if (!text.matches("\\d{1,18}")) throw broken(column, "expected a whole number");
        return Long.parseLong(text);
    }

    /** A day such as 2024-08-10, null when the cell is empty. */
    public LocalDate day(String column) {
        return parsed(column, LocalDate::parse, "expected a day such as 2024-08-10");
    }

    /** A moment with its offset such as 2024-08-10T21:30:00+02:00, null when the cell is empty. */
    public Instant moment(String column) {
        return parsed(
                column,
                text -> OffsetDateTime.parse(text).toInstant(),
                "expected a moment with its offset such as 2024-08-10T21:30:00+02:00");
    }

    private <T> T parsed(String column, Function<String, T> form, String expected) {
        String text = text(column);
        if (text == null) return null;
        try {
            return form.apply(text);
        } catch (DateTimeException e) {
            throw broken(column, expected);
        }
    }

    public boolean flag(String column) {
        String text = text(column);
        if ("true".equals(text) || "false".equals(text)) return Boolean.parseBoolean(text);
        throw broken(column, "expected true or false");
    }

    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) if (choice.name().equals(text(column))) return choice;
        throw broken(column, "expected one of " + Arrays.toString(choices.getEnumConstants()));
    }

    /** Names per language: English from the column, others from its sisters. */
    public Map<String, String> names(String column) {
        Map<String, String> names = new TreeMap<>();
        if (text(column) != null) names.put("en", text(column));
        for (String other : cells.keySet())
            if (other.startsWith(column + ".") && text(other) != null)
                names.put(other.substring(column.length() + 1), text(other));
        return names;
    }

    private BrokenRow broken(String column, String detail) {
        return new BrokenRow(number, column, cells.get(column), detail);
    }
}
