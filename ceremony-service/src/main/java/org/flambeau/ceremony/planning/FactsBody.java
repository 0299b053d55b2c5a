package org.flambeau.ceremony.planning;

import java.time.Instant;
import java.time.ZoneId;
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
 */
public record FactsBody(Map<String, String> names, String zone, Instant plannedStart, CeremonyFacts.Kind kind) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 40;

    static FactsBody of(CeremonyFacts facts) {
        return new FactsBody(facts.names(), facts.zone(), facts.plannedStart(), facts.kind());
    }

    /** The facts, checked; 422 names what is against a rule. */
    CeremonyFacts checked(String zoneOfGames) {
        if (kind == null)
            throw Refusal.unprocessable("kind", null, "one of OPENING, CLOSING, VICTORY, OTHER is needed");
        return new CeremonyFacts(
                checkedNames(), checkedZone(zoneOfGames), Sent.instant("plannedStart", plannedStart), kind);
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
