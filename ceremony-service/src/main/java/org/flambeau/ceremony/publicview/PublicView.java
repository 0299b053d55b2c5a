package org.flambeau.ceremony.publicview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Played;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
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
        PublicTimes times = PublicTimes.of(ceremony);
        List<PublicSegment> segments = ceremony.order()
                .slots(show.shown())
                .map(slot -> hidden(slot, show) ? covered(slot) : open(slot.get(0), show, times))
                .toList();
        return new PublicView(
                ceremony.facts().names(),
                stateOf(show),
                ceremony.facts().zone(),
                ceremony.facts().plannedStart(),
                startOf(show),
                show instanceof Show.Finished finished ? finished.finishedAt() : null,
                segments.stream()
                        .filter(segment -> segment.state() == SegmentState.LIVE)
                        .map(PublicSegment::id)
                        .findFirst()
                        .orElse(null),
                segments);
    }

    private static boolean hidden(List<Segment> slot, Show show) {
        return slot.get(0).plan().secretUntilLive()
                && !show.shown().contains(slot.get(0).code());
    }

    /** The public titles are sorted, so that they do not tell the order of what they cover. */
    private static PublicSegment covered(List<Segment> slot) {
        String title = slot.stream()
                .map(segment -> segment.plan().publicTitle())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return new PublicSegment(
                slot.get(0).identity().cover(), title, null, List.of(), SegmentState.PLANNED, null, null, null);
    }

    private static PublicSegment open(Segment segment, Show show, PublicTimes times) {
        SegmentPlan plan = segment.plan();
        boolean live = show.live().filter(plan.code()::equals).isPresent();
        Played played = show.played().stream()
                .filter(one -> one.segment().equals(plan.code()))
                .findFirst()
                .orElse(null);
        Instant liveSince = live && show instanceof Show.Live now ? now.segmentStartedAt() : null;
        return new PublicSegment(
                segment.identity().shown(),
                plan.title(),
                plan.location(),
                plan.people(),
                live ? SegmentState.LIVE : played == null ? SegmentState.PLANNED : SegmentState.DONE,
                times.plannedStart(plan.code()),
                played == null ? liveSince : played.startedAt(),
                played == null ? null : played.endedAt());
    }

    private static CeremonyState stateOf(Show show) {
        if (show instanceof Show.Live) return CeremonyState.LIVE;
        return show instanceof Show.Finished ? CeremonyState.FINISHED : CeremonyState.PLANNED;
    }

    private static Instant startOf(Show show) {
        if (show instanceof Show.Live live) return live.startedAt();
        return show instanceof Show.Finished finished ? finished.startedAt() : null;
    }
}
