package org.flambeau.ceremony.calling;

import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.Live;
import org.flambeau.ceremony.show.OnHold;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Moves the show on. */
final class Advancing {

    private Advancing() {}

    static Outcome next(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof Live live)) return call.refused(notLive(ceremony));
        return ceremony.next()
                .map(next -> Outcome.Accepted.of(live.next(next, call.at()), Occurrence.SEGMENT_STARTED))
                .orElseGet(() -> Outcome.Accepted.of(
                        live.finish(List.of(), TimedSegment.Out.SKIPPED, call.at()), Occurrence.FINISHED));
    }

    static Outcome goTo(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof Live live)) return call.refused(notLive(ceremony));
        String target = call.body().segment();
        Optional<Segment> found = ceremony.order().find(target);
        if (found.isEmpty()) return call.refusedSegment("the running order has no such segment");
        if (live.onAir().segment().equals(target)) return call.refusedSegment("this segment is live already");
        if (!found.get().plan().isIn(ceremony.variant()))
            return call.refusedSegment("this segment is not in the variant that is played, " + ceremony.variant());
        List<String> ahead = ceremony.order().codesAfter(live.onAir().segment());
        List<String> between = ahead.contains(target)
                ? ceremony.toCome().stream()
                        .filter(code -> ahead.indexOf(code) < ahead.indexOf(target))
                        .toList()
                : List.of();
        if (!between.isEmpty() && call.body().passedOver() == null) return sayWhatBecomesOf(between);
        Underway after = live.passOver(between, call.body().passedOver());
        return new Outcome.Accepted(
                ((Live) after).next(target, call.at()),
                Occurrence.SEGMENT_STARTED,
                between,
                between.isEmpty() ? null : call.body().passedOver());
    }

    static Outcome finish(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof Underway underway)) return call.refused(notLive(ceremony));
        List<String> left = ceremony.toCome();
        if (!left.isEmpty() && call.body().passedOver() == null) return sayWhatBecomesOf(left);
        Finished finished = underway.finish(left, call.body().passedOver(), call.at());
        return new Outcome.Accepted(
                finished,
                Occurrence.FINISHED,
                left,
                left.isEmpty() ? null : call.body().passedOver());
    }

    private static Outcome sayWhatBecomesOf(List<String> segments) {
        return new Outcome.Refused(
                "passedOver",
                null,
                "say what becomes of what is passed over, SKIPPED or CUT: " + String.join(", ", segments));
    }

    static String notLive(Ceremony ceremony) {
        return ceremony.show() instanceof OnHold ? "the show is on hold: RESUME first" : "no segment is live";
    }
}
