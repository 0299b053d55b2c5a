package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A medal table as a client builds it from the events of the feed alone: lines are replaced when they come with a newer
 * version of the table, and everything is forgotten at a reset.
 */
final class FollowedTable {

    private record Versioned(long version, JsonNode line) {}

    private final Map<String, Versioned> lines = new HashMap<>();
    private JsonNode events;

    /** Takes the data of a {@code snapshot} event. */
    void snapshot(JsonNode snapshot) {
        lines.clear();
        apply(snapshot.path("table"));
    }

    /** Takes the data of a {@code table} event. */
    void apply(JsonNode table) {
        if (table.path("cleared").asBoolean()) lines.clear();
        long version = table.path("version").asLong();
        table.path("lines").forEach(line -> put(line.path("organisation").asText(), version, line));
        table.path("removed").forEach(organisation -> put(organisation.asText(), version, null));
        if (table.has("events")) events = table.path("events");
    }

    /** Lines in the order of the gold table, in the columns of final_table.csv. */
    List<String> standings() {
        return lines.values().stream()
                .map(Versioned::line)
                .filter(line -> line != null)
                .sorted(Comparator.comparingInt(line -> line.path("sortRank").asInt()))
                .map(ReferenceTable::row)
                .toList();
    }

    int finishedEvents() {
        return events == null ? 0 : events.path("finished").asInt();
    }

    private void put(String organisation, long version, JsonNode line) {
        Versioned held = lines.get(organisation);
        if (held == null || held.version() < version) lines.put(organisation, new Versioned(version, line));
    }
}
