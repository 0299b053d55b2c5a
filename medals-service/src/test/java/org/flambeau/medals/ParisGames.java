package org.flambeau.medals;

import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.podium;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of Paris 2024 in the running service, entered once per run in the order in which it was known, the two corrections
 * as what they were: second versions. Tests only read it.
 */
public final class ParisGames {

    public static final String CODE = "paris-whole";

    private static boolean entered;

    private ParisGames() {}

    /** The code of the Games, with all of its 331 versions of 329 podiums there. */
    public static synchronized String entered() {
        if (entered) return CODE;
        register(CODE);
        for (Version version : versions())
            (version.correction() ? chief().header("If-Match", "\"1\"") : chief().header("If-None-Match", "*"))
                    .body(version.body())
                    .put(podium(CODE, version.event()))
                    .then()
                    .statusCode(version.correction() ? 200 : 201);
        entered = true;
        return CODE;
    }

    /** A Games of this code with the facts, organisations, events and history of Paris 2024, and no podium. */
    public static void register(String games) {
        chief().header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/" + games)
                .then()
                .statusCode(201);
        for (String register : List.of("organisations", "events", "history"))
            chief().contentType("text/csv; charset=UTF-8")
                    .header("If-None-Match", "*")
                    .body(ParisData.text(register + ".csv"))
                    .put("/games/" + games + "/" + register)
                    .then()
                    .statusCode(201);
    }

    /** Every version of every podium by the moment at which the public could know. */
    public static List<Version> versions() {
        Map<String, List<Map<String, String>>> first = byEvent("first_announced.csv");
        List<Version> versions = new ArrayList<>();
        byEvent("medals.csv").forEach((event, rows) -> {
            List<Map<String, String>> announced = first.getOrDefault(event, rows);
            Instant known = announced.stream()
                    .map(row -> instant(row.get("awarded_at")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            versions.add(new Version(event, known, false, body(event, announced, known, null)));
            if (announced == rows) return;
            Instant corrected = instant(announced.get(0).get("corrected_at"));
            Map<String, Object> revision = Map.of(
                    "reason", announced.get(0).get("reason"),
                    "decidedBy", announced.get(0).get("decided_by"),
                    "decidedAt", corrected.toString());
            versions.add(new Version(event, corrected, true, body(event, rows, corrected, revision)));
        });
        versions.sort(Comparator.comparing(Version::knownAt).thenComparing(Version::event));
        return versions;
    }

    private static Map<String, Object> body(
            String event, List<Map<String, String>> rows, Instant known, Map<String, Object> revision) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Integer> teams = new HashMap<>();
        body.put("status", "OFFICIAL");
        body.put("effectiveAt", known.toString());
        body.put("medals", rows.stream().map(row -> medal(event, row, teams)).toList());
        if (revision != null) body.put("revision", revision);
        return body;
    }

    private static Map<String, Object> medal(String event, Map<String, String> row, Map<String, Integer> teams) {
        boolean team = row.get("kind").equals("TEAM");
        int number = teams.merge(row.get("organisation"), 1, Integer::sum);
        Map<String, Object> competitor = new LinkedHashMap<>();
        competitor.put("kind", team ? "TEAM" : "ATHLETE");
        competitor.put("code", team ? event + "-" + row.get("organisation") + "-" + number : row.get("athlete_code"));
        competitor.put("name", row.get("competitor"));
        if (team) competitor.put("members", Members.of(event, row));
        return Map.of(
                "medal", row.get("medal"),
                "organisation", row.get("organisation"),
                "awardedAt", row.get("awarded_at"),
                "medalDate", row.get("medal_date"),
                "competitor", competitor);
    }

    private static Map<String, List<Map<String, String>>> byEvent(String file) {
        Map<String, List<Map<String, String>>> events = new TreeMap<>();
        for (Map<String, String> row : ParisData.rows(file))
            events.computeIfAbsent(row.get("event"), event -> new ArrayList<>()).add(row);
        return events;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** @param knownAt when the public could know it */
    public record Version(String event, Instant knownAt, boolean correction, Map<String, Object> body) {}

    private static final class Members {

        private static final Map<String, List<Map<String, Object>>> BY_TEAM = new HashMap<>();

        static {
            for (Map<String, String> row : ParisData.rows("team_members.csv"))
                BY_TEAM.computeIfAbsent(team(row.get("event"), row), team -> new ArrayList<>())
                        .add(Map.of(
                                "code", row.get("athlete_code"),
                                "name", row.get("athlete"),
                                "gender", row.get("gender").equals("F") ? "W" : row.get("gender")));
        }

        static List<Map<String, Object>> of(String event, Map<String, String> row) {
            return BY_TEAM.getOrDefault(team(event, row), List.of());
        }

        private static String team(String event, Map<String, String> row) {
            return event + "/" + row.get("medal") + "/" + row.get("organisation");
        }
    }
}
