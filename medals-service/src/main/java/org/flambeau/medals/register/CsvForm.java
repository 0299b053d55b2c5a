package org.flambeau.medals.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the items of a register stand in a CSV file with a header line. */
public interface CsvForm<T> {

    /** The columns that are always written, in their order. */
    List<String> columns();

    /** Those of them that a file must have. */
    default List<String> neededColumns() {
        return columns();
    }

    /** Columns that a file may have; they are written after the others as far as they occur. */
    default List<String> optionalColumns() {
        return List.of();
    }

    /** Those of them that hold an English name and may have sisters per language, {@code name.fr}. */
    Set<String> nameColumns();

    /** Reads an item; what cannot be read the row remembers. */
    T read(CsvRow row);

    /** Cells by column; null and missing ones are left empty. */
    Map<String, String> write(T item);

    /** Cells of names per language: English in the column itself, others in its sisters. */
    static Map<String, String> nameCells(String column, Map<String, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        name -> name.getKey().equals("en") ? column : column + "." + name.getKey(),
                        Map.Entry::getValue));
    }

    /** The column that an item's field stands in: {@code disciplineNames.en} stands in {@code discipline_name}. */
    static String columnOf(String field) {
        String column = field.endsWith(".en") ? field.substring(0, field.length() - 3) : field;
        return column.replace("Names", "_name")
                .replaceFirst("^names", "name")
                .replaceFirst("^scheduledDay$", "scheduled_day")
                .replaceFirst("^scheduledAt$", "scheduled_at");
    }
}
