package org.flambeau.ceremony.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.ceremony.crew.CrewBoard;
import org.flambeau.ceremony.crew.CrewColumn;

/**
 * The first line of a sheet. A column of the crew carries the version that its texts had when the sheet was written, so
 * that an old sheet does not write over what a department has written since.
 *
 * @param fields place of each field of a segment
 * @param crew place of each column of the crew, by code
 */
record SheetHeaders(Map<SheetColumn, Integer> fields, Map<String, Integer> crew) {

    /** Worked out by the service; what is written there is not read. */
    static final List<String> READ_ONLY = List.of("planned start (read only)", "local time (read only)");

    private static final Pattern CREW = Pattern.compile("crew:([a-z0-9-]+)@(\\d{1,18})");

    static String of(CrewColumn column) {
        return "crew:" + column.code() + "@" + column.cellsVersion();
    }

    /** The header of the field that a change is told of. */
    static String field(String header) {
        Matcher crew = CREW.matcher(header);
        return crew.matches() ? "crew:" + crew.group(1) : header;
    }

    static SheetHeaders read(Grid.Line line, CrewBoard board, SheetFaults faults) {
        SheetHeaders headers = new SheetHeaders(new TreeMap<>(), new TreeMap<>());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String header = line.cell(i).text().toLowerCase(Locale.ROOT);
            if (header.isEmpty()) continue;
            String fault = seen.add(field(header)) ? headers.take(header, i, board) : "this column stands twice";
            if (fault != null) faults.add(line.number(), header, header, fault);
        }
        if (!headers.fields.containsKey(SheetColumn.ID))
            faults.add(line.number(), SheetColumn.ID.header(), "", "the first line names the columns, and id is one");
        return headers;
    }

    /** What is wrong with a header, null when nothing is. */
    private String take(String header, int place, CrewBoard board) {
        Optional<SheetColumn> field = Arrays.stream(SheetColumn.values())
                .filter(column -> column.header().equals(header))
                .findFirst();
        Matcher named = CREW.matcher(header);
        if (field.isPresent()) {
            fields.put(field.get(), place);
        } else if (named.matches()) {
            return takeCrew(named.group(1), Long.parseLong(named.group(2)), place, board);
        } else if (!READ_ONLY.contains(header)) {
            return "no such column: expected one of " + expected();
        }
        return null;
    }

    private String takeCrew(String code, long version, int place, CrewBoard board) {
        Optional<CrewColumn> column = board.column(code);
        if (column.isEmpty()) return "the crew has no such column";
        if (column.get().cellsVersion() != version)
            return "texts of this column have changed since the sheet was written: take the sheet again, or leave this column out";
        crew.put(code, place);
        return null;
    }

    private static String expected() {
        List<String> headers = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) headers.add(column.header());
        return String.join(", ", headers) + ", crew:code@version";
    }
}
