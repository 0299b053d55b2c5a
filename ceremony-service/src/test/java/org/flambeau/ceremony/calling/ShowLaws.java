package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.Played;
import org.flambeau.ceremony.show.Round;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.Giving;
import org.flambeau.ceremony.timing.Projection;
import org.flambeau.ceremony.timing.Projection.SegmentState;

/** What holds of any show at any instant. */
final class ShowLaws {

    private static final Set<SegmentState> ON_AIR = Set.of(SegmentState.LIVE, SegmentState.HELD, SegmentState.OVERRUN);

    private ShowLaws() {}

    static void check(Ceremony ceremony, Instant now) {
        Projection projection = ceremony.timing().at(now);
        noSegmentIsLost(ceremony, projection);
        timeGoesForward(projection, now);
        waitingNeverGains(ceremony, projection, now.plusSeconds(60));
        ceremony.show().round().ifPresent(round -> whatWasPlayedIsInOrder(ceremony, round));
        if (ceremony.show() instanceof Finished over) nothingIsLeftOpen(ceremony, over.happened());
        ceremony.show().approval().ifPresent(given -> assertThat(given.version())
                .as("what is approved is the order as it stands")
                .isEqualTo(ceremony.order().version()));
        ProductionState state = ProductionState.of(ceremony, now);
        assertThat(state.segments()).extracting(ProductionState.Line::code).isEqualTo(codes(ceremony));
        if (state.standby() != null)
            assertThat(ceremony.toCome()).as("called to stand by").contains(state.standby());
    }

    /** The numbers with a delay block that is only previewed, and with the same block in the running order. */
    static void previewIsWhatIsApplied(Ceremony ceremony, String segment, Duration delay, Instant now) {
        List<SegmentPlan> delayed = ceremony.order().plans().stream()
                .map(plan -> plan.code().equals(segment) ? plan.delayedBy(delay) : plan)
                .toList();
        Ceremony applied = ceremony.withOrder(delayed, ceremony.order().groups(), "producer");
        assertThat(ceremony.delayedBefore(segment, delay).timing().at(now))
                .as("preview of %s before %s", delay, segment)
                .isEqualTo(applied.timing().at(now));
    }

    /** Whoever gives the time that was offered gains what was promised. */
    static void whatIsPromisedIsGained(Ceremony ceremony, Duration wanted, Instant now) {
        Instant before = ceremony.timing().at(now).expectedEnd();
        for (Giving.Offer offer : Giving.find(ceremony.timing(), now, wanted).offers()) {
            List<SegmentPlan> shorter = ceremony.order().plans().stream()
                    .map(plan -> plan.code().equals(offer.segment()) ? shorter(plan, offer.canGive()) : plan)
                    .toList();
            Ceremony applied = ceremony.withOrder(shorter, ceremony.order().groups(), "producer");
            assertThat(Duration.between(applied.timing().at(now).expectedEnd(), before))
                    .as("gain of %s", offer)
                    .isEqualTo(offer.gain());
        }
    }

    private static void noSegmentIsLost(Ceremony ceremony, Projection projection) {
        assertThat(projection.segments()).extracting(Projection.Segment::code).isEqualTo(codes(ceremony));
        assertThat(projection.segments().stream()
                        .filter(segment -> segment.state().isToCome())
                        .map(Projection.Segment::code))
                .as("what is expected to come and what a caller can still take")
                .isEqualTo(ceremony.toCome());
        assertThat(projection.segments().stream()
                        .filter(segment -> ON_AIR.contains(segment.state()))
                        .map(Projection.Segment::code))
                .isEqualTo(ceremony.show().live().map(List::of).orElse(List.of()));
        for (Projection.Segment segment : projection.segments()) {
            boolean out = segment.state() == SegmentState.SKIPPED
                    || segment.state() == SegmentState.CUT && segment.expected() == null;
            refuse((segment.expected() == null) != out, "who is out, and nobody else, has no times", segment);
        }
    }

    private static void timeGoesForward(Projection projection, Instant now) {
        Instant cursor = now;
        if (projection.current() != null) {
            assertThat(projection.current().elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
            if (projection.current().expectedFinish().isAfter(cursor))
                cursor = projection.current().expectedFinish();
        }
        for (Projection.Segment segment : projection.segments()) {
            if (!segment.state().isToCome()) continue;
            refuse(segment.expected().start().isBefore(cursor), "starts before " + cursor, segment);
            refuse(segment.expected().end().isBefore(segment.expected().start()), "ends before its start", segment);
            cursor = segment.expected().end();
        }
        if (projection.state() != Projection.State.FINISHED)
            assertThat(projection.expectedEnd()).isAfterOrEqualTo(cursor);
    }

    private static void waitingNeverGains(Ceremony ceremony, Projection projection, Instant later) {
        Projection then = ceremony.timing().at(later);
        assertThat(then.expectedEnd()).isAfterOrEqualTo(projection.expectedEnd());
        for (Projection.Segment segment : projection.segments())
            if (segment.state().isToCome())
                refuse(
                        then.segment(segment.code())
                                .expected()
                                .start()
                                .isBefore(segment.expected().start()),
                        "starts earlier when one looks a minute later",
                        segment);
    }

    private static void whatWasPlayedIsInOrder(Ceremony ceremony, Round round) {
        Instant cursor = round.startedAt();
        for (Played played : round.played()) {
            refuse(!played.startedAt().equals(cursor), "does not start where the one before ended", played);
            refuse(played.endedAt().isBefore(played.startedAt()), "ended before its start", played);
            cursor = played.endedAt();
        }
        if (ceremony.show() instanceof Underway underway)
            refuse(!underway.onAir().since().equals(cursor), "does not follow what was played", underway.onAir());
    }

    private static void nothingIsLeftOpen(Ceremony ceremony, Round round) {
        Set<String> done = new HashSet<>(round.passed().keySet());
        round.played().forEach(played -> done.add(played.segment()));
        assertThat(done)
                .as("at the end every segment was played or passed over")
                .containsAll(ceremony.order().plans().stream()
                        .filter(plan -> plan.isIn(round.variant()))
                        .map(SegmentPlan::code)
                        .toList());
    }

    /** Cheap, for it is asked millions of times. */
    private static void refuse(boolean wrong, String what, Object of) {
        if (wrong) throw new AssertionError(what + ": " + of);
    }

    private static SegmentPlan shorter(SegmentPlan plan, Duration by) {
        EndRule.Lasting lasting = (EndRule.Lasting) plan.end();
        return new SegmentPlan(
                plan.code(),
                plan.title(),
                plan.publicTitle(),
                plan.element(),
                plan.location(),
                plan.people(),
                plan.start(),
                new EndRule.Lasting(lasting.duration().minus(by)),
                plan.secretUntilLive(),
                plan.publicTimes(),
                plan.delayBefore(),
                plan.particulars());
    }

    private static List<String> codes(Ceremony ceremony) {
        return ceremony.order().segments().stream().map(Segment::code).toList();
    }
}
