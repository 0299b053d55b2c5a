package org.flambeau.ceremony.calling;

import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CueStep;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Calls segments to stand by, and cues through warning and standby to go. */
final class Cueing {

    private Cueing() {}

    static Outcome standby(Ceremony ceremony, Call call) {
        if (call.body().cue() != null) return cue(ceremony, call, CueStep.STANDBY);
        if (!(ceremony.show() instanceof Underway underway)) return call.refused("no segment is live");
        String segment = call.body().segment();
        if (!ceremony.toCome().contains(segment))
            return call.refusedSegment("only a segment that is still to come can be called to stand by");
        return Outcome.Accepted.of(underway.callToStandBy(segment), Occurrence.AMENDED);
    }

    static Outcome warn(Ceremony ceremony, Call call) {
        return cue(ceremony, call, CueStep.WARNED);
    }

    static Outcome go(Ceremony ceremony, Call call) {
        return cue(ceremony, call, CueStep.GONE);
    }

    /** A cue of the live segment unless another one is named. */
    private static Outcome cue(Ceremony ceremony, Call call, CueStep step) {
        if (!(ceremony.show() instanceof Underway underway)) return call.refused("no segment is live");
        String segment = Optional.ofNullable(call.body().segment())
                .orElse(underway.onAir().segment());
        Optional<Segment> found = ceremony.order().find(segment);
        if (found.isEmpty()) return call.refusedSegment("the running order has no such segment");
        if (found.get().plan().cue(call.body().cue()).isEmpty())
            return new Outcome.Refused("cue", call.body().cue(), "the segment " + segment + " has no such cue");
        CueStep now = underway.happened().cue(segment, call.body().cue());
        if (!now.isBefore(step))
            return new Outcome.Refused("cue", call.body().cue(), "this cue is " + now + " already");
        return Outcome.Accepted.of(underway.cue(segment, call.body().cue(), step), Occurrence.AMENDED);
    }
}
