package org.flambeau.ceremony.calling;

import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Live;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Takes segments out of the show. */
final class PassingOver {

    private PassingOver() {}

    static Outcome skip(Ceremony ceremony, Call call) {
        return leaveOut(ceremony, call, TimedSegment.Out.SKIPPED);
    }

    static Outcome cut(Ceremony ceremony, Call call) {
        if (!cutsTheLive(ceremony, call)) return leaveOut(ceremony, call, TimedSegment.Out.CUT);
        if (!(ceremony.show() instanceof Live live)) return call.refused(Advancing.notLive(ceremony));
        return ceremony.next()
                .map(next -> Outcome.Accepted.of(live.cutTo(next, call.at()), Occurrence.SEGMENT_STARTED))
                .orElseGet(() -> Outcome.Accepted.of(live.cutAndFinish(call.at()), Occurrence.FINISHED));
    }

    /** Whether a CUT is about the live segment: it names that one, or none. */
    static boolean cutsTheLive(Ceremony ceremony, Call call) {
        String named = call.body().segment();
        return named == null || ceremony.show().live().equals(Optional.of(named));
    }

    private static Outcome leaveOut(Ceremony ceremony, Call call, TimedSegment.Out as) {
        if (!(ceremony.show() instanceof Underway underway)) return call.refused("no segment is live");
        String segment = call.body().segment();
        if (!ceremony.toCome().contains(segment))
            return call.refusedSegment("only a segment that is still to come can be left out");
        List<String> out = List.of(segment);
        return new Outcome.Accepted(underway.passOver(out, as), Occurrence.AMENDED, out, as);
    }
}
