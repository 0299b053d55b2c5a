package org.flambeau.ceremony.parade.delegation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.http.Refusal;

/**
 * Delegations as CSV (RFC 4180, UTF-8, one header line). A language has columns of its own: {@code name.fr}, {@code
 * sort_key.fr}, {@code sort_key_reason.fr}, {@code sort_key_approved_by.fr}; {@code confirmed} lists the languages whose
 * name is confirmed. Several values of one cell are separated by semicolons.
 */
final class DelegationCsv {

    static final String TYPE = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "organisation",
            "athletes",
            "region",
            "flag",
            "marches",
            "flag_bearers",
            "exemption_reason",
            "exemption_approved_by",
            "embargo_until",
            "confirmed");
    private static final List<String> PER_LANGUAGE =
            List.of("name", "sort_key", "sort_key_reason", "sort_key_approved_by");
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final ObjectReader ROWS = MAPPER.readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
    private static final ObjectWriter LINE = MAPPER.writer().with(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);

    private DelegationCsv() {}

    /** The rows in their order; 422 names the line of the first that cannot be read, the header being 1. */
    static List<DelegationBody> read(byte[] file) {
        List<DelegationBody> rows = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> lines = ROWS.readValues(file)) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            checkHeader(header);
            for (line = 2; lines.hasNextValue(); line++) {
                String[] cells = lines.nextValue();
                if (cells.length != header.size())
                    throw Refusal.unprocessableRow(
                            line,
                            "row",
                            String.join(",", cells),
                            "the row has " + cells.length + " cells, the header has " + header.size());
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) row.put(header.get(i), cells[i].strip());
                rows.add(new DelegationRow(line, row).body());
            }
            return rows;
        } catch (IOException e) {
            throw Refusal.unprocessableRow(line, "row", null, "not readable as CSV in UTF-8");
        }
    }

    private static void checkHeader(List<String> header) {
        if (!header.contains("organisation"))
            throw Refusal.unprocessableRow(1, "organisation", null, "the header line lacks this column");
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            int dot = column.indexOf('.');
            boolean known = dot < 0
                    ? COLUMNS.contains(column)
                    : PER_LANGUAGE.contains(column.substring(0, dot)) && Languages.isTag(column.substring(dot + 1));
            if (!known || !seen.add(column))
                throw Refusal.unprocessableRow(
                        1, column, column, known ? "this column stands twice" : "this column is not known here");
        }
    }

    static String write(List<Delegation> delegations) {
        List<Map<String, String>> rows =
                delegations.stream().map(DelegationRow::cells).toList();
        Set<String> perLanguage = new TreeSet<>();
        rows.forEach(row -> perLanguage.addAll(row.keySet()));
        COLUMNS.forEach(perLanguage::remove);
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(perLanguage);
        StringBuilder file = new StringBuilder(line(columns));
        for (Map<String, String> row : rows)
            file.append(line(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return file.toString();
    }

    private static String line(List<String> cells) {
        try {
            return LINE.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as CSV: " + cells, e);
        }
    }
}
