package org.flambeau.broadcast.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * An organisation that has won something, at one place of the feed.
 *
 * @param at the sequence that all of it is true at
 * @param line its line of the medal table, null when it has none or is not ranked
 * @param unranked its medals when it is not ranked, else null
 * @param medals what it has won, first won first
 * @param days where it stood at the end of each day on which the table changed, as it was told then; empty when it is not
 *     ranked
 */
public record OrganisationView(
        String games,
        long at,
        String organisation,
        Map<String, String> names,
        MedalLine line,
        UnrankedLine unranked,
        List<Medal> medals,
        List<Standing> days) {

    /** @param competitor name of the athlete or the team */
    public record Medal(
            String event,
            Map<String, String> eventNames,
            String discipline,
            Map<String, String> disciplineNames,
            Category category,
            PodiumStatus status,
            MedalColour medal,
            String competitor,
            Instant awardedAt,
            LocalDate medalDate) {

        static Medal of(PodiumChanged podium, PlacedMedal medal) {
            EventDescription event = podium.event();
            return new Medal(
                    event.code(),
                    event.names(),
                    event.discipline(),
                    event.disciplineNames(),
                    event.category(),
                    podium.status(),
                    medal.medal(),
                    medal.competitor().name(),
                    medal.awardedAt(),
                    medal.medalDate());
        }
    }

    public record Standing(LocalDate day, int rank, int rankByTotal, int total) {}

    /** Empty when no medal of such an organisation is told. */
    static Optional<OrganisationView> of(FeedState state, String organisation) {
        TableState table = state.table();
        MedalLine line = lineOf(table, organisation);
        UnrankedLine unranked = table.unranked().stream()
                .map(TableRow::line)
                .filter(it -> it.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
        if (line == null && unranked == null) return Optional.empty();
        return Optional.of(new OrganisationView(
                state.games(),
                state.at(),
                organisation,
                line == null ? unranked.names() : line.names(),
                line,
                unranked,
                medals(state.history(), organisation),
                standings(state.history(), organisation)));
    }

    private static List<Medal> medals(MedalHistory history, String organisation) {
        return history.podiums().values().stream()
                .map(MedalHistory.ToldPodium::podium)
                .filter(podium -> podium.status() != PodiumStatus.WITHDRAWN)
                .flatMap(podium -> medals(podium, organisation))
                .sorted(Comparator.comparing(Medal::medalDate)
                        .thenComparing(Medal::awardedAt)
                        .thenComparing(Medal::event)
                        .thenComparing(Medal::medal))
                .toList();
    }

    private static Stream<Medal> medals(PodiumChanged podium, String organisation) {
        return podium.medals().stream()
                .filter(medal -> medal.organisation().equals(organisation))
                .map(medal -> Medal.of(podium, medal));
    }

    private static List<Standing> standings(MedalHistory history, String organisation) {
        return history.days().entrySet().stream()
                .flatMap(day -> Stream.ofNullable(lineOf(day.getValue(), organisation))
                        .map(line -> new Standing(day.getKey(), line.rank(), line.rankByTotal(), line.total())))
                .toList();
    }

    private static MedalLine lineOf(TableState table, String organisation) {
        TableRow<MedalLine> row = table.rows().get(organisation);
        return row == null ? null : row.line();
    }
}
