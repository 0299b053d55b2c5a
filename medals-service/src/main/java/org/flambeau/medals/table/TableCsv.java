package org.flambeau.medals.table;

import java.util.List;
import org.flambeau.medals.register.CsvFile;

/** The ranked lines of the table as CSV with a header line. */
final class TableCsv {

    private static final List<String> COLUMNS = List.of(
            "sort_rank",
            "rank",
            "rank_equal",
            "sort_rank_total",
            "rank_total",
            "rank_total_equal",
            "organisation",
            "gold",
            "silver",
            "bronze",
            "total",
            "not_official",
            "name",
            "per_million");

    private TableCsv() {}

    static String of(TableView table) {
        StringBuilder file = new StringBuilder(CsvFile.line(COLUMNS));
        table.lines().forEach(line -> file.append(CsvFile.line(cells(line))));
        return file.toString();
    }

    private static List<?> cells(TableView.Line line) {
        return List.of(
                line.sortRank(),
                line.rank(),
                line.rankEqual(),
                line.sortRankByTotal(),
                line.rankByTotal(),
                line.rankByTotalEqual(),
                line.organisation(),
                line.gold(),
                line.silver(),
                line.bronze(),
                line.total(),
                line.notOfficial(),
                line.name(),
                line.perMillion() == null ? "" : line.perMillion());
    }
}
