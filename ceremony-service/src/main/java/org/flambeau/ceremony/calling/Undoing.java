package org.flambeau.ceremony.calling;

import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Round;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.show.Undo;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Takes the last move back, within the ceremony's window. What the public was told cannot be taken back. */
final class Undoing {

    private Undoing() {}

    static Outcome undo(Ceremony ceremony, Call call) {
        Undo undo = ceremony.undo();
        if (undo == null) return call.refused("there is no move that can be taken back");
        Instant until = undo.at().plus(ceremony.facts().undoWindow());
        if (call.at().isAfter(until))
            return call.refused("the last move, " + undo.command() + ", could be taken back until " + until);
        Round now = ceremony.show().round().orElseThrow();
        List<String> published = publishedSince(undo, now, ceremony);
        if (!published.isEmpty() && !call.body().confirm())
            return new Outcome.Refused(
                    "confirm",
                    false,
                    "the public knows of " + String.join(", ", published)
                            + " already, and will go on knowing it; send confirm: true to take the move back all the same");
        return takenBack(ceremony, undo.of(now));
    }

    /** What an edit has put between the two places since the move would never be played: it is passed over. */
    private static Outcome takenBack(Ceremony ceremony, Underway back) {
        List<String> behind = ceremony.withShow(back).leftBehind();
        if (behind.isEmpty()) return Outcome.Accepted.of(back, Occurrence.AMENDED);
        return new Outcome.Accepted(
                back.passOver(behind, TimedSegment.Out.SKIPPED), Occurrence.AMENDED, behind, TimedSegment.Out.SKIPPED);
    }

    /** Secrets that the move, and what came after it, have told. */
    private static List<String> publishedSince(Undo undo, Round now, Ceremony ceremony) {
        return ceremony.order().segments().stream()
                .filter(segment -> segment.plan().secretUntilLive())
                .map(Segment::code)
                .filter(code -> now.told().contains(code)
                        && !undo.before().happened().told().contains(code))
                .toList();
    }
}
