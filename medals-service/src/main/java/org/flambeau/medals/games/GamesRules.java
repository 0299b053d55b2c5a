package org.flambeau.medals.games;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;
import org.flambeau.medals.rule.Wording;

/** What must hold for the facts of a Games. */
final class GamesRules {

    private static final int LONGEST_GAMES_DAYS = 100;

    private static final List<Rule<GamesFacts>> RULES = List.of(
            facts -> needed("purpose", facts.purpose()),
            facts -> Wording.names("names", facts.names()),
            facts -> Code.ORGANISATION.check("host", facts.host()),
            GamesRules::zoneIsKnown,
            facts -> needed("firstDay", facts.firstDay()),
            facts -> needed("lastDay", facts.lastDay()),
            facts -> needed("dayEndsAt", facts.dayEndsAt()),
            facts -> Era.check("firstDay", facts.firstDay()),
            facts -> Era.check("lastDay", facts.lastDay()),
            GamesRules::lastDayFollowsFirst);

    private GamesRules() {}

    static Optional<Violation> check(GamesFacts facts) {
        return Rule.first(RULES, facts);
    }

    static List<Violation> every(GamesFacts facts) {
        return Rule.every(RULES, facts);
    }

    private static Optional<Violation> needed(String field, Object value) {
        return value != null ? Optional.empty() : Optional.of(Violation.againstRule(field, null, "this is needed"));
    }

    /** An offset such as +02:00 is refused: it has no summer time. */
    private static Optional<Violation> zoneIsKnown(GamesFacts facts) {
        if (facts.zone() != null && ZoneId.getAvailableZoneIds().contains(facts.zone())) return Optional.empty();
        return Optional.of(Violation.againstRule("zone", facts.zone(), "expected an IANA zone such as Europe/Paris"));
    }

    private static Optional<Violation> lastDayFollowsFirst(GamesFacts facts) {
        if (facts.firstDay() == null || facts.lastDay() == null) return Optional.empty();
        long days = ChronoUnit.DAYS.between(facts.firstDay(), facts.lastDay()) + 1;
        if (days >= 1 && days <= LONGEST_GAMES_DAYS) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "lastDay",
                facts.lastDay(),
                "expected the first day, " + facts.firstDay() + ", or a day at most " + LONGEST_GAMES_DAYS
                        + " days of Games later"));
    }
}
