package org.flambeau.broadcast.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.CeremonyState;

/**
 * The ceremonies of a Games in a snapshot: with their running order those that are live, the next to come and the last
 * that ended; of all others only what they are, where they stand and when.
 */
final class CeremonyView {

    private CeremonyView() {}

    static List<CeremonyChanged> of(Collection<CeremonyChanged> ceremonies) {
        Set<String> whole = new HashSet<>();
        in(CeremonyState.LIVE, ceremonies).forEach(live -> whole.add(live.ceremony()));
        in(CeremonyState.ON_HOLD, ceremonies).forEach(held -> whole.add(held.ceremony()));
        in(CeremonyState.PLANNED, ceremonies)
                .min(by(CeremonyChanged::plannedStart, Comparator.nullsLast(Comparator.naturalOrder())))
                .ifPresent(next -> whole.add(next.ceremony()));
        in(CeremonyState.FINISHED, ceremonies)
                .max(by(CeremonyChanged::finishedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .ifPresent(last -> whole.add(last.ceremony()));
        return ceremonies.stream()
                .sorted(Comparator.comparing(CeremonyChanged::ceremony))
                .map(ceremony -> whole.contains(ceremony.ceremony()) ? ceremony : withoutSegments(ceremony))
                .toList();
    }

    private static Stream<CeremonyChanged> in(CeremonyState state, Collection<CeremonyChanged> ceremonies) {
        return ceremonies.stream().filter(ceremony -> ceremony.state() == state);
    }

    private static <T> Comparator<CeremonyChanged> by(Function<CeremonyChanged, T> key, Comparator<T> order) {
        return Comparator.comparing(key, order).thenComparing(CeremonyChanged::ceremony);
    }

    private static CeremonyChanged withoutSegments(CeremonyChanged ceremony) {
        return new CeremonyChanged(
                ceremony.games(),
                ceremony.ceremony(),
                ceremony.version(),
                ceremony.occurrence(),
                ceremony.recordedAt(),
                ceremony.names(),
                ceremony.state(),
                ceremony.zone(),
                ceremony.plannedStart(),
                ceremony.startedAt(),
                ceremony.finishedAt(),
                null,
                List.of());
    }
}
