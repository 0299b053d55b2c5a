package org.flambeau.cli.games;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Country, flag and anthem of the organisations, as ceremony-service takes them for its victory ceremonies. */
final class EmblemsFile {

    private static final String FILE = "emblems.csv";

    private EmblemsFile() {}

    static boolean isIn(GamesFolder folder) {
        return folder.has(FILE);
    }

    static Map<String, Object> body(GamesFolder folder) {
        List<Map<String, String>> items = new ArrayList<>();
        for (Map<String, String> row : folder.rows(FILE)) {
            Map<String, String> emblem = new LinkedHashMap<>();
            put(emblem, "organisation", row.get("organisation"));
            put(emblem, "country", row.get("country"));
            put(emblem, "flag", row.get("flag"));
            put(emblem, "anthem", row.get("anthem"));
            put(emblem, "anthemTitle", row.get("anthem_title"));
            items.add(emblem);
        }
        return Map.of("items", items);
    }

    private static void put(Map<String, String> emblem, String field, String cell) {
        if (cell != null && !cell.isBlank()) emblem.put(field, cell);
    }
}
