package org.flambeau.medals.podium;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.medals.games.GamesFacts;

/** Podiums to test rules with. */
final class Podiums {

    static final Instant YESTERDAY = Instant.parse("2024-08-04T20:00:00Z");
    static final Instant NOW = Instant.parse("2024-08-05T20:00:00Z");
    static final Revision REASON = new Revision("reinstated", "Jury of Appeal", Instant.parse("2024-08-05T22:00:00Z"));

    private Podiums() {}

    static Medal gold(String organisation) {
        return medal(MedalColour.GOLD, organisation);
    }

    static Medal silver(String organisation) {
        return medal(MedalColour.SILVER, organisation);
    }

    static Medal bronze(String organisation) {
        return medal(MedalColour.BRONZE, organisation);
    }

    /** One athlete per organisation, so that a medal can move between colours. */
    static Medal medal(MedalColour colour, String organisation) {
        return new Medal(
                colour,
                organisation,
                Instant.parse("2024-08-05T19:32:00Z"),
                LocalDate.parse("2024-08-05"),
                new Competitor(CompetitorKind.ATHLETE, "ath-" + organisation, "Athlete of " + organisation, List.of()));
    }

    static VacantPlace vacant(MedalColour colour) {
        return new VacantPlace(colour, "disqualified, nobody moves up");
    }

    static PodiumContent content(PodiumStatus status, Medal... medals) {
        return new PodiumContent(status, List.of(medals), List.of(), null);
    }

    static PodiumRequest request(PodiumStatus status, Medal... medals) {
        return new PodiumRequest(status, null, List.of(medals), List.of(), null, null);
    }

    static PodiumRequest withVacant(PodiumRequest request, VacantPlace... places) {
        return new PodiumRequest(
                request.status(),
                request.effectiveAt(),
                request.medals(),
                List.of(places),
                request.exception(),
                request.revision());
    }

    static PodiumRequest withRevision(PodiumRequest request) {
        return new PodiumRequest(
                request.status(),
                request.effectiveAt(),
                request.medals(),
                request.vacant(),
                request.exception(),
                REASON);
    }

    static PodiumRequest effective(PodiumRequest request, Instant at) {
        return new PodiumRequest(
                request.status(), at, request.medals(), request.vacant(), request.exception(), request.revision());
    }

    static PodiumRequest withException(PodiumRequest request, String reason) {
        return new PodiumRequest(
                request.status(),
                request.effectiveAt(),
                request.medals(),
                request.vacant(),
                reason,
                request.revision());
    }

    static PodiumVersion standing(PodiumStatus status, boolean everOfficial, Medal... medals) {
        return new PodiumVersion(1, content(status, medals), null, everOfficial, YESTERDAY, YESTERDAY);
    }

    static Proposal byChief(PodiumVersion present, PodiumRequest request) {
        return proposal(1, present, request, true);
    }

    static Proposal byDesk(PodiumVersion present, PodiumRequest request) {
        return proposal(1, present, request, false);
    }

    static Proposal withTwoBronzes(PodiumRequest request) {
        return proposal(2, null, request, true);
    }

    private static Proposal proposal(int bronzes, PodiumVersion present, PodiumRequest request, boolean chief) {
        GamesFacts paris = new GamesFacts(
                Purpose.LIVE,
                Map.of("en", "Paris 2024"),
                "FRA",
                "Europe/Paris",
                LocalDate.parse("2024-07-26"),
                LocalDate.parse("2024-08-11"),
                LocalTime.of(3, 0));
        EventDescription event = new EventDescription(
                "ATHW5000M",
                Map.of("en", "Women's 5000m"),
                "ATH",
                Map.of("en", "Athletics"),
                Category.W,
                bronzes,
                null,
                null);
        Set<String> known = Set.of("KEN", "NED", "ITA", "USA", "FRA", "ETH");
        return new Proposal(paris, event, known, present, request, NOW, chief);
    }
}
