package org.flambeau.ceremony.publicview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Cancelled;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.Lifecycle;
import org.flambeau.ceremony.show.Played;
import org.flambeau.ceremony.show.Round;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.contracts.ceremonies.CeremonyState;
import org.flambeau.contracts.ceremonies.PublicSegment;
import org.flambeau.contracts.ceremonies.SegmentState;

/**
 * What the public may know of a ceremony, built by an allow-list: nothing gets in that is not named here. Two views are
 * equal exactly when nobody outside can tell the difference.
 *
 * @param live id of the live slot, null when none is
 */
public record PublicView(
        Map<String, String> names,
        CeremonyState state,
        String zone,
        Instant plannedStart,
        Instant startedAt,
        Instant finishedAt,
        String live,
        List<PublicSegment> segments) {

    public static PublicView of(Ceremony ceremony) {
        Show show = ceremony.show();
        Optional<Round> round = show.isPublic() ? show.round() : Optional.empty();
        Set<String> told = show.told();
        Map<String, Played> played = new HashMap<>();
        round.ifPresent(now -> now.played().forEach(one -> played.put(one.segment(), one)));
        PublicTimes times = PublicTimes.of(ceremony);
        List<PublicSegment> segments = ceremony.order()
                .slots(told)
                .map(slot ->
                        slot.get(0).hidden(told) ? covered(slot, show) : open(slot.get(0), show, round, played, times))
                .toList();
        return new PublicView(
                ceremony.facts().names(),
                stateOf(show),
                ceremony.facts().zone(),
                ceremony.facts().plannedStart(),
                round.map(Round::startedAt).orElse(null),
                show.isPublic() && show instanceof Finished finished ? finished.finishedAt() : null,
                segments.stream()
                        .filter(segment -> segment.state() == SegmentState.LIVE)
                        .map(PublicSegment::id)
                        .findFirst()
                        .orElse(null),
                segments);
    }

    /**
     * The public titles are sorted, so that they do not tell the order of what they cover. A slot is live while anything
     * in it is: which part of it, and since when, is not told.
     */
    private static PublicSegment covered(List<Segment> slot, Show show) {
        String title = slot.stream()
                .map(segment -> segment.plan().publicTitle())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        boolean live =
                show.isPublic() && slot.stream().anyMatch(segment -> show.live().equals(Optional.of(segment.code())));
        return new PublicSegment(
                slot.get(0).identity().cover(),
                title,
                null,
                List.of(),
                live ? SegmentState.LIVE : SegmentState.PLANNED,
                null,
                null,
                null);
    }

    /** @param lastPlayed by segment, when it was played last */
    private static PublicSegment open(
            Segment segment, Show show, Optional<Round> round, Map<String, Played> lastPlayed, PublicTimes times) {
        SegmentPlan plan = segment.plan();
        boolean live = show.isPublic() && show.live().equals(Optional.of(plan.code()));
        Played played = live ? null : lastPlayed.get(plan.code());
        boolean dropped =
                round.filter(now -> now.passed().containsKey(plan.code())).isPresent();
        Instant liveSince =
                live && show instanceof Underway underway ? underway.onAir().since() : null;
        return new PublicSegment(
                segment.identity().shown(),
                plan.title(),
                plan.location(),
                plan.people(),
                live
                        ? SegmentState.LIVE
                        : played != null ? SegmentState.DONE : dropped ? SegmentState.DROPPED : SegmentState.PLANNED,
                times.plannedStart(plan.code()),
                played == null ? liveSince : played.startedAt(),
                played == null ? null : played.endedAt());
    }

    /** A rehearsal is none of the public's business: to it the ceremony is still planned. */
    private static CeremonyState stateOf(Show show) {
        if (!show.isPublic() && !(show instanceof Cancelled)) return CeremonyState.PLANNED;
        return publicState(show.lifecycle());
    }

    /** How a state is called in public. */
    public static CeremonyState publicState(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case PROPOSED, DRAFT, APPROVED -> CeremonyState.PLANNED;
            case LIVE -> CeremonyState.LIVE;
            case ON_HOLD -> CeremonyState.ON_HOLD;
            case FINISHED -> CeremonyState.FINISHED;
            case CANCELLED -> CeremonyState.CANCELLED;
        };
    }
}
