package org.flambeau.medals;

import static io.restassured.RestAssured.given;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.podium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of Paris 2024 with the people of its teams, put through the HTTP API once for all tests that only read it. */
public final class WholeParis {

    public static final String GAMES = "paris-2024-read";
    public static final String PATH = "/games/" + GAMES;

    private WholeParis() {}

    /** Puts it, unless another test did. */
    public static synchronized void load() {
        if (given().get(PATH).statusCode() == 200) return;
        created(PATH, facts("LIVE"), "application/json");
        for (String register : List.of("organisations", "events", "history"))
            created(PATH + "/" + register, ParisData.text(register + ".csv"), "text/csv; charset=UTF-8");
        Map<String, List<Map<String, Object>>> teams = teams();
        Map<String, List<Map<String, Object>>> podiums = new LinkedHashMap<>();
        for (Map<String, String> row : ParisData.rows("medals.csv"))
            podiums.computeIfAbsent(row.get("event"), event -> new ArrayList<>())
                    .add(medal(row, teams.get(team(row))));
        podiums.forEach((event, medals) ->
                created(podium(GAMES, event), Map.of("status", "OFFICIAL", "medals", medals), "application/json"));
    }

    private static void created(String path, Object body, String type) {
        chief().contentType(type)
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }

    private static Map<String, List<Map<String, Object>>> teams() {
        Map<String, List<Map<String, Object>>> teams = new HashMap<>();
        for (Map<String, String> row : ParisData.rows("team_members.csv"))
            teams.computeIfAbsent(team(row), team -> new ArrayList<>())
                    .add(Map.of(
                            "code", row.get("athlete_code"),
                            "name", row.get("athlete"),
                            "gender", row.get("gender").equals("F") ? "W" : row.get("gender")));
        return teams;
    }

    private static String team(Map<String, String> row) {
        return row.get("event") + "-" + row.get("organisation") + "-" + row.get("medal");
    }

    private static Map<String, Object> medal(Map<String, String> row, List<Map<String, Object>> members) {
        Map<String, Object> competitor = row.get("kind").equals("TEAM")
                ? Map.of("kind", "TEAM", "code", team(row), "name", row.get("competitor"), "members", members)
                : Map.of("kind", "ATHLETE", "code", row.get("athlete_code"), "name", row.get("competitor"));
        return Map.of(
                "medal", row.get("medal"),
                "organisation", row.get("organisation"),
                "awardedAt", row.get("awarded_at"),
                "medalDate", row.get("medal_date"),
                "competitor", competitor);
    }
}
