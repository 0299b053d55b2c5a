package org.flambeau.ceremony.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.http.Refusal;

/**
 * The facts of a ceremony as JSON.
 *
 * @param names names per language tag, {@code en} is needed
 * @param zone IANA time zone; the Games' when left out
 * @param minimumInterval the show does not move on twice within that time; a second when left out
 * @param undoWindow how long a move can be taken back; ten seconds when left out
 */
public record FactsBody(
        Map<String, String> names,
        String zone,
        Instant plannedStart,
        CeremonyFacts.Kind kind,
        Duration minimumInterval,
        Duration undoWindow) {

    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 40;

    static FactsBody of(CeremonyFacts facts) {
        return new FactsBody(
                facts.names(),
                facts.zone(),
                facts.plannedStart(),
                facts.kind(),
                facts.minimumInterval(),
                facts.undoWindow());
    }

    /** The facts, checked; 422 names what is against a rule. */
    CeremonyFacts checked(String zoneOfGames) {
        if (kind == null)
            throw Refusal.unprocessable("kind", null, "one of OPENING, CLOSING, VICTORY, OTHER is needed");
        return new CeremonyFacts(
                checkedNames(),
                checkedZone(zoneOfGames),
                Sent.instant("plannedStart", plannedStart),
                kind,
                atMost("minimumInterval", minimumInterval, CeremonyFacts.USUAL_INTERVAL, LONGEST_INTERVAL),
                atMost("undoWindow", undoWindow, CeremonyFacts.USUAL_UNDO_WINDOW, LONGEST_WINDOW));
    }

    private static Duration atMost(String field, Duration told, Duration usual, Duration longest) {
        if (told == null) return usual;
        if (told.isNegative() || told.compareTo(longest) > 0)
            throw Refusal.unprocessable(field, told, "expected a duration from nothing to " + longest);
        return told.truncatedTo(ChronoUnit.MILLIS);
    }

    private Map<String, String> checkedNames() {
        Map<String, String> checked = new TreeMap<>();
        if (names != null && names.size() > MOST_NAMES)
            throw Refusal.unprocessable("names", names.size(), "at most " + MOST_NAMES + " languages are taken");
        if (names != null)
            names.forEach((language, name) -> {
                if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
                    throw Refusal.unprocessable("names", language, "expected a language tag, such as en or pt-BR");
                checked.put(language, Sent.required("names." + language, name, LONGEST_NAME));
            });
        if (!checked.containsKey("en")) throw Refusal.unprocessable("names.en", null, "the English name is needed");
        return checked;
    }

    private String checkedZone(String zoneOfGames) {
        if (zone == null) return zoneOfGames;
        if (!ZoneId.getAvailableZoneIds().contains(zone))
            throw Refusal.unprocessable("zone", zone, "expected an IANA time zone, such as Europe/Paris");
        return zone;
    }
}
