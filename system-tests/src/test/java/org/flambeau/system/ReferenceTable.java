package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The published final table of Paris 2024, line by line as in {@code data/paris-2024/final_table.csv}. */
final class ReferenceTable {

    private ReferenceTable() {}

    /** sort_rank, rank, rank_equal, sort_rank_total, rank_total, rank_total_equal, organisation, gold, silver, bronze, total. */
    static List<String> paris2024() throws IOException {
        List<String> lines = Files.readAllLines(
                Path.of(System.getProperty("flambeau.home"), "data", "paris-2024", "final_table.csv"));
        return lines.subList(1, lines.size());
    }

    static List<String> rows(JsonNode medalTable) {
        List<String> rows = new ArrayList<>();
        medalTable.path("lines").forEach(line -> rows.add(row(line)));
        return rows;
    }

    static String row(JsonNode line) {
        return String.join(
                ",",
                line.path("sortRank").asText(),
                line.path("rank").asText(),
                line.path("rankEqual").asText(),
                line.path("sortRankByTotal").asText(),
                line.path("rankByTotal").asText(),
                line.path("rankByTotalEqual").asText(),
                line.path("organisation").asText(),
                line.path("gold").asText(),
                line.path("silver").asText(),
                line.path("bronze").asText(),
                line.path("total").asText());
    }
}
