package org.flambeau.cli.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns rows of medals.csv into the medals of a podium as medals-service takes them. */
final class MedalBodies {

    private final Map<String, List<Map<String, String>>> members = new HashMap<>();

    MedalBodies(List<Map<String, String>> memberRows) {
        for (Map<String, String> row : memberRows)
            members.computeIfAbsent(team(row), team -> new ArrayList<>()).add(row);
    }

    List<Map<String, Object>> of(String event, List<Map<String, String>> rows) {
        List<Map<String, Object>> medals = new ArrayList<>();
        Map<String, Integer> teams = new HashMap<>();
        for (Map<String, String> row : rows) {
            Map<String, Object> medal = new LinkedHashMap<>();
            medal.put("medal", row.get("medal"));
            medal.put("organisation", row.get("organisation"));
            medal.put("awardedAt", row.get("awarded_at"));
            medal.put("medalDate", row.get("medal_date"));
            medal.put("competitor", competitor(event, row, teams));
            medals.add(medal);
        }
        return medals;
    }

    private Map<String, Object> competitor(String event, Map<String, String> row, Map<String, Integer> teams) {
        Map<String, Object> competitor = new LinkedHashMap<>();
        boolean team = row.get("kind").equals("TEAM");
        competitor.put("kind", team ? "TEAM" : "ATHLETE");
        competitor.put("code", team ? teamCode(event, row, teams) : row.get("athlete_code"));
        competitor.put("name", row.get("competitor"));
        if (team)
            competitor.put(
                    "members",
                    members.getOrDefault(team(row), List.of()).stream()
                            .map(MedalBodies::member)
                            .toList());
        return competitor;
    }

    /** A team has no code in the results; an organisation's second team of an event is numbered. */
    private static String teamCode(String event, Map<String, String> row, Map<String, Integer> teams) {
        int number = teams.merge(row.get("organisation"), 1, Integer::sum);
        return event + "-" + row.get("organisation") + (number == 1 ? "" : "-" + number);
    }

    private static Map<String, Object> member(Map<String, String> row) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("code", row.get("athlete_code"));
        member.put("name", row.get("athlete"));
        // The results say F where the suite's language has W, as in the category of an event.
        member.put("gender", row.get("gender").equals("F") ? "W" : row.get("gender"));
        return member;
    }

    private static String team(Map<String, String> row) {
        return row.get("event") + "/" + row.get("medal") + "/" + row.get("organisation");
    }
}
