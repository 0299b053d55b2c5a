package org.flambeau.medals.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.award.Award;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.table.Tally;

/**
 * A podium before and after a change of it.
 *
 * @param before none for a podium that was not there
 * @param table medals by organisation after the change, also of those that are not ranked
 * @param effectiveAt when the public could know
 * @param recordedAt when we knew
 */
public record PodiumMove(
        String games,
        String event,
        List<Award> before,
        List<Award> after,
        Map<String, Tally> table,
        Instant effectiveAt,
        Instant recordedAt) {

    boolean movesNothing() {
        return before.equals(after);
    }

    Set<String> organisations() {
        return awards().map(Award::organisation).collect(Collectors.toSet());
    }

    Set<String> athletes() {
        return awards().flatMap(PodiumMove::people).collect(Collectors.toSet());
    }

    /** From where on the medal table may have had another course; as fine as the database keeps moments. */
    Optional<Step.Moment> since() {
        return Stream.of(before, after)
                .flatMap(awards -> awards.stream().map(Award::awardedAt).max(Comparator.naturalOrder()).stream())
                .min(Comparator.naturalOrder())
                .map(instant -> new Step.Moment(instant.truncatedTo(ChronoUnit.MICROS), event));
    }

    /** The medals after the change. */
    List<CountedMedal> podium() {
        return IntStream.range(0, after.size())
                .mapToObj(place -> CountedMedal.of(event, place, after.get(place)))
                .toList();
    }

    static Optional<LocalDate> firstDay(List<Award> awards) {
        return awards.stream().map(Award::medalDate).min(Comparator.naturalOrder());
    }

    private Stream<Award> awards() {
        return Stream.concat(before.stream(), after.stream());
    }

    private static Stream<String> people(Award award) {
        if (award.competitor().kind() == CompetitorKind.ATHLETE)
            return Stream.of(award.competitor().code());
        return award.competitor().members().stream().map(Member::code);
    }
}
