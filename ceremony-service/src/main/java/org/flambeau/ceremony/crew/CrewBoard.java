package org.flambeau.ceremony.crew;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a ceremony's crew and what stands in them.
 *
 * @param version of the columns, 0 before there are any; texts have versions of their own
 * @param cells in the order of the segments and of the columns
 */
public record CrewBoard(long version, List<CrewColumn> columns, List<CrewCell> cells) {

    public Optional<CrewColumn> column(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /** Texts by segment, and then by column. */
    public Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (CrewCell cell : cells)
            texts.computeIfAbsent(cell.segment(), segment -> new HashMap<>()).put(cell.column(), cell.text());
        return texts;
    }

    public Optional<CrewCell> cell(String segment, String column) {
        return cells.stream()
                .filter(cell -> cell.segment().equals(segment) && cell.column().equals(column))
                .findFirst();
    }
}
