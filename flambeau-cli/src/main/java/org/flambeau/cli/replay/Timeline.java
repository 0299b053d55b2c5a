package org.flambeau.cli.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flambeau.cli.games.GamesFolder;

/**
 * The whole Games in the order in which it happened. Medals of one event that were decided at different instants are
 * different announcements of a growing podium; what was corrected later is first announced as it was, and corrected when
 * it was.
 */
public final class Timeline {

    private final List<Announcement> announcements;

    private Timeline(List<Announcement> announcements) {
        this.announcements = announcements;
    }

    /** Reads medals.csv, team_members.csv and first_announced.csv of a folder. */
    public static Timeline of(GamesFolder folder) {
        MedalBodies bodies = new MedalBodies(folder.rows("team_members.csv"));
        Map<String, List<Map<String, String>>> events = byEvent(folder.rows("medals.csv"));
        Map<String, List<Map<String, String>>> corrected =
                folder.has("first_announced.csv") ? byEvent(folder.rows("first_announced.csv")) : Map.of();
        List<Announcement> all = new ArrayList<>();
        events.forEach((event, medals) -> {
            List<Map<String, String>> first = corrected.get(event);
            if (first == null) all.addAll(growing(event, medals, bodies));
            else {
                all.addAll(growing(event, first, bodies));
                all.add(correction(event, medals, first.get(0), bodies));
            }
        });
        all.sort(Comparator.comparing(Announcement::at));
        return new Timeline(List.copyOf(all));
    }

    /** Announcements of the days from one through another, both included; null leaves an end open. */
    public List<Announcement> between(LocalDate from, LocalDate through) {
        return announcements.stream()
                .filter(announcement -> from == null || !announcement.day().isBefore(from))
                .filter(announcement -> through == null || !announcement.day().isAfter(through))
                .toList();
    }

    private static List<Announcement> growing(String event, List<Map<String, String>> medals, MedalBodies bodies) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (Map<String, String> medal : medals) instants.add(awarded(medal));
        List<Announcement> growing = new ArrayList<>();
        for (Instant instant : instants) {
            List<Map<String, String>> soFar = medals.stream()
                    .filter(medal -> !awarded(medal).isAfter(instant))
                    .toList();
            growing.add(new Announcement(instant, day(soFar), event, bodies.of(event, soFar), null));
        }
        return growing;
    }

    private static Announcement correction(
            String event, List<Map<String, String>> medals, Map<String, String> first, MedalBodies bodies) {
        OffsetDateTime at = OffsetDateTime.parse(first.get("corrected_at"));
        Map<String, Object> revision = new LinkedHashMap<>();
        revision.put("reason", first.get("reason"));
        revision.put("decidedBy", first.get("decided_by"));
        revision.put("decidedAt", at.toInstant().toString());
        // The hours after midnight still belong to the evening before.
        LocalDate day = at.minusHours(3).toLocalDate();
        return new Announcement(at.toInstant(), day, event, bodies.of(event, medals), revision);
    }

    private static Instant awarded(Map<String, String> medal) {
        return OffsetDateTime.parse(medal.get("awarded_at")).toInstant();
    }

    private static LocalDate day(List<Map<String, String>> medals) {
        return medals.stream()
                .map(medal -> LocalDate.parse(medal.get("medal_date")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<String, List<Map<String, String>>> byEvent(List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> events = new LinkedHashMap<>();
        for (Map<String, String> row : rows)
            events.computeIfAbsent(row.get("event"), event -> new ArrayList<>()).add(row);
        return events;
    }
}
