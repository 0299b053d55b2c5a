package org.flambeau.ceremony.partnerview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.ceremony.publicview.PublicView;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.ceremony.timing.Times;
import org.flambeau.contracts.ceremonies.CeremonyState;

/**
 * What a partner with the contract level broadcast may know of a ceremony, built by an allow-list: every segment of the
 * variant that is played with how long it lasts, so that cameras and commercial breaks can be planned, and of a secret one
 * not who performs. Nothing of the crew's work is in it, and nothing of a rehearsal.
 *
 * @param segments in the order in which they are to go live
 */
public record BroadcastView(
        String games,
        String ceremony,
        Map<String, String> names,
        CeremonyState state,
        String zone,
        Instant plannedStart,
        Instant plannedEnd,
        List<Item> segments) {

    /**
     * One segment.
     *
     * @param id the one under which the public meets it once it may
     * @param title the neutral public title while it is secret and its own title names who performs
     * @param duration as planned, gaps and delays not counted
     * @param location null for none, and while it is secret and the location names who performs
     * @param people empty while it is secret
     * @param secret whether the public does not know it yet
     * @param live whether it is live now
     */
    public record Item(
            String id,
            String title,
            Instant plannedStart,
            Duration duration,
            String location,
            List<String> people,
            boolean secret,
            boolean live) {}

    public static BroadcastView of(Ceremony ceremony) {
        String variant = ceremony.show().isPublic() ? ceremony.variant() : SegmentPlan.MAIN;
        Baseline planned = planned(ceremony, variant);
        return new BroadcastView(
                ceremony.key().games(),
                ceremony.key().ceremony(),
                ceremony.facts().names(),
                PublicView.of(ceremony).state(),
                ceremony.facts().zone(),
                planned.start(),
                planned.end(),
                ceremony.order().segments().stream()
                        .filter(segment -> planned.segments().containsKey(segment.code()))
                        .map(segment -> item(
                                segment, ceremony.show(), planned.segments().get(segment.code())))
                        .toList());
    }

    /** The plan as it is written: what a rehearsal passes over is in it. */
    private static Baseline planned(Ceremony ceremony, String variant) {
        List<TimedSegment> plan = ceremony.order().plans().stream()
                .filter(segment -> segment.isIn(variant))
                .map(SegmentPlan::timed)
                .toList();
        return Baseline.of(ceremony.facts().plannedStart(), plan);
    }

    private static Item item(Segment segment, Show show, Times planned) {
        SegmentPlan plan = segment.plan();
        Set<String> told = show.told();
        boolean secret = segment.hidden(told);
        boolean live =
                show.isPublic() && show.live().filter(plan.code()::equals).isPresent();
        return new Item(
                segment.identity().shown(),
                secret && NamedIn.anyOf(plan.people(), plan.title()) ? plan.publicTitle() : plan.title(),
                planned.start(),
                planned.length(),
                secret && NamedIn.anyOf(plan.people(), plan.location()) ? null : plan.location(),
                secret ? List.of() : plan.people(),
                secret,
                live);
    }
}
