package org.flambeau.medals.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One row of a CSV file, its cells by column; an empty one is null. A cell that cannot be read is remembered as broken and
 * reads as nothing, so that one reading finds every broken cell.
 */
public final class CsvRow {

    private final int number;
    private final Map<String, String> cells;
    private final boolean trims;
    private final List<BrokenRow> broken = new ArrayList<>();

    /** @param trims whether spaces around a text are left out */
    CsvRow(int number, Map<String, String> cells, boolean trims) {
        this.number = number;
        this.cells = cells;
        this.trims = trims;
    }

    /** Number of the line in the file; the header line is 1. */
    public int row() {
        return number;
    }

    /** The cells that were asked for and could not be read. */
    List<BrokenRow> broken() {
        return broken;
    }

    public String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : trims ? cell.trim() : cell;
    }

    /** A whole number of at most nine digits. */
    public int number(String column) {
        String text = text(column);
        if (text == null || !text.matches("-?\\d{1,9}")) return broken(column, "expected a whole number", 0);
        return Integer.parseInt(text);
    }

    /** A whole number of at most eighteen digits, null when the cell is empty. */
    public Long count(String column) {
        String text = text(column);
        if (text == null) return null;
        if (!text.matches("\\d{1,18}")) return broken(column, "expected a whole number", null);
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
            return broken(column, expected, null);
        }
    }

    public boolean flag(String column) {
        String text = text(column);
        if ("true".equals(text) || "false".equals(text)) return Boolean.parseBoolean(text);
        return broken(column, "expected true or false", false);
    }

    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) if (choice.name().equals(text(column))) return choice;
        return broken(column, "expected one of " + Arrays.toString(choices.getEnumConstants()), null);
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

    private <T> T broken(String column, String detail, T instead) {
        broken.add(new BrokenRow(number, column, cells.get(column), detail));
        return instead;
    }
}
