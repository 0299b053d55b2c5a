package org.flambeau.cli.games;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The closing ceremony of a folder, as it is planned or moved to another time with its minutes scaled.
 *
 * @param facts body for the ceremony
 * @param segments bodies for the segments of the running order
 */
public record ClosingCeremony(String code, Map<String, Object> facts, List<Map<String, Object>> segments) {

    static final String FACTS = "closing_ceremony.json";
    static final String RUNNING_ORDER = "closing_ceremony.csv";

    /** As the folder has it. */
    public static ClosingCeremony planned(GamesFolder folder) {
        return read(
                folder,
                OffsetDateTime.parse(folder.json(FACTS).path("plannedStart").asText())
                        .toInstant(),
                Duration.ofMinutes(1));
    }

    /**
     * Moved in time.
     *
     * @param minute how long a minute of the plan lasts
     */
    public static ClosingCeremony at(GamesFolder folder, Instant start, Duration minute) {
        return read(folder, start, minute);
    }

    /** Whether the folder has one. */
    public static boolean isIn(GamesFolder folder) {
        return folder.has(FACTS) && folder.has(RUNNING_ORDER);
    }

    private static ClosingCeremony read(GamesFolder folder, Instant start, Duration minute) {
        JsonNode facts = folder.json(FACTS);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", facts.path("kind").asText());
        body.put("names", facts.path("names"));
        body.put("zone", facts.path("zone").asText());
        body.put("plannedStart", start.toString());
        // A second between two moves of a show, in the time of this show.
        body.put("minimumInterval", minute.dividedBy(60).toString());
        Instant planned =
                OffsetDateTime.parse(facts.path("plannedStart").asText()).toInstant();
        List<Map<String, Object>> segments = new ArrayList<>();
        for (Map<String, String> row : folder.rows(RUNNING_ORDER)) segments.add(segment(row, planned, start, minute));
        return new ClosingCeremony(facts.path("code").asText(), body, segments);
    }

    private static Map<String, Object> segment(
            Map<String, String> row, Instant planned, Instant start, Duration minute) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("code", row.get("code"));
        segment.put("title", row.get("title"));
        segment.put("publicTitle", row.get("public_title"));
        segment.put("element", row.get("element"));
        segment.put("location", row.get("location"));
        segment.put("people", people(row.get("people")));
        segment.put("start", start(row, planned, start, minute));
        long minutes = Long.parseLong(row.get("planned_minutes"));
        segment.put(
                "end",
                Map.of(
                        "rule",
                        "DURATION",
                        "duration",
                        minute.multipliedBy(minutes).toString()));
        segment.put("secretUntilLive", Boolean.parseBoolean(row.get("secret_until_live")));
        return segment;
    }

    private static Map<String, Object> start(Map<String, String> row, Instant planned, Instant start, Duration minute) {
        if (!row.get("start_rule").equals("NOT_BEFORE")) return Map.of("rule", "FOLLOW");
        Duration into = Duration.between(
                planned, OffsetDateTime.parse(row.get("planned_start")).toInstant());
        Instant moved = start.plus(minute.multipliedBy(into.toSeconds()).dividedBy(60));
        return Map.of("rule", "NOT_BEFORE", "at", moved.toString());
    }

    private static List<String> people(String cell) {
        return cell == null || cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.split(";")).map(String::trim).toList();
    }
}
