package org.flambeau.medals.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * CSV as in RFC 4180, UTF-8, with a header line. As no cell may hold a line break, the number of a row is the number of
 * its line in the file, the header being line 1.
 */
public final class CsvFile {

    /** Media type of a file that comes in. */
    public static final String TYPE = "text/csv";

    /** The same for one that goes out: a client that takes anything gets JSON (RFC 9110, section 12.5.1). */
    public static final String LESS_WANTED = TYPE + ";qs=0.5";

    /** What an answer calls itself. */
    public static final String UTF_8 = TYPE + ";charset=UTF-8";

    private static final ObjectWriter LINE = new CsvMapper().writer();

    private static final String UNREADABLE = "not readable as CSV in UTF-8: ";

    private CsvFile() {}

    /**
     * Reads a file as a whole.
     *
     * @throws BrokenRow at the first row that cannot be read
     */
    static <T> List<T> read(CsvForm<T> form, byte[] file) {
        List<T> items = new ArrayList<>();
        int row = 1;
        try (CsvRows rows = CsvRows.of(file)) {
            List<String> header = header(rows);
            checkHeader(form, header);
            row = 2;
            for (String[] read = rows.next(row); read != null; read = rows.next(++row)) {
                CsvRow cells = row(row, header, read);
                items.add(form.read(cells));
                if (!cells.broken().isEmpty()) throw cells.broken().get(0);
            }
            return items;
        } catch (IOException e) {
            throw new BrokenRow(row, null, null, UNREADABLE + firstLine(e));
        }
    }

    /**
     * Reads a file as far as it can be read and remembers every fault. Texts keep the spaces around them, so that what was
     * written is read.
     */
    public static <T> CsvContents<T> readAll(CsvForm<T> form, String file) {
        CsvContents<T> contents = new CsvContents<>();
        int row = 1;
        try (CsvRows rows = CsvRows.of(file)) {
            List<String> header = header(rows);
            checkHeader(form, header);
            contents.headed();
            row = 2;
            for (String[] cells = rows.next(row); cells != null; cells = rows.next(row)) {
                contents.add(form, header, row, cells);
                row += 1 + breaksWithin(cells);
            }
        } catch (BrokenRow e) {
            contents.fault(e);
        } catch (IOException e) {
            contents.fault(new BrokenRow(row, null, null, UNREADABLE + firstLine(e)));
        }
        return contents;
    }

    /** Writes items with a header line; languages other than English get columns as far as they occur. */
    public static <T> String write(CsvForm<T> form, List<T> items) {
        List<Map<String, String>> rows = items.stream().map(form::write).toList();
        Set<String> others = new TreeSet<>();
        rows.forEach(row -> others.addAll(row.keySet()));
        Set<String> columns = new LinkedHashSet<>(form.columns());
        columns.addAll(others);
        StringBuilder file = new StringBuilder(line(columns));
        for (Map<String, String> row : rows)
            file.append(line(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return file.toString();
    }

    /** One line with its line feed. */
    public static String line(Iterable<?> cells) {
        try {
            return LINE.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as CSV: " + cells, e);
        }
    }

    private static List<String> header(CsvRows rows) throws IOException {
        String[] header = rows.next(1);
        return header == null ? List.of() : List.of(header);
    }

    private static void checkHeader(CsvForm<?> form, List<String> header) {
        for (String column : form.neededColumns())
            if (!header.contains(column))
                throw new BrokenRow(
                        1, column, null, "the header line lacks this column; it needs " + form.neededColumns());
        Set<String> seen = new LinkedHashSet<>();
        for (String column : header) {
            boolean known = form.columns().contains(column)
                    || form.optionalColumns().contains(column)
                    || form.nameColumns().stream().anyMatch(name -> column.startsWith(name + "."));
            if (!known) throw new BrokenRow(1, column, column, "this column is not known here");
            if (!seen.add(column)) throw new BrokenRow(1, column, column, "this column stands twice");
        }
    }

    private static CsvRow row(int number, List<String> header, String[] cells) {
        if (cells.length != header.size()) throw wrongLength(number, header, cells);
        return new CsvRow(number, byColumn(header, cells), true);
    }

    static BrokenRow wrongLength(int number, List<String> header, String[] cells) {
        return new BrokenRow(
                number,
                null,
                String.join(",", cells),
                "the row has " + cells.length + " cells, the header has " + header.size());
    }

    static Map<String, String> byColumn(List<String> header, String[] cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) byColumn.put(header.get(i), i < cells.length ? cells[i] : "");
        return byColumn;
    }

    /** A cell in quotes can hold line breaks, which count as lines of the file. */
    private static int breaksWithin(String[] cells) {
        int breaks = 0;
        for (String cell : cells)
            breaks += (int) cell.chars().filter(character -> character == '\n').count();
        return breaks;
    }

    private static String firstLine(IOException e) {
        return e.getMessage().lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
