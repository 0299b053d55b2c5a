package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.TimedSegment;

/** A segment is live, running or held. */
public sealed interface Underway extends Show permits Live, OnHold {

    Round happened();

    OnAir onAir();

    /** The same state with another record of what has happened. */
    Underway with(Round round);

    /** The same state with the live segment's time changed. */
    Underway with(OnAir onAir);

    /** The live segment ends, and the show with it. What is still to come is passed over. */
    Finished finish(Collection<String> left, TimedSegment.Out as, Instant at);

    /** More time for the live segment, or less. */
    default Underway add(Duration time) {
        return with(onAir().plus(time));
    }

    /** Segments that are still to come are taken out. */
    default Underway passOver(Collection<String> segments, TimedSegment.Out as) {
        return with(happened().passingOver(segments, as));
    }

    /** A segment that is to come is called to stand by; the one that was called before is not any more. */
    default Underway callToStandBy(String segment) {
        return with(happened().callingToStandBy(segment));
    }

    /** A cue comes so far. */
    default Underway cue(String segment, String cue, CueStep step) {
        return with(happened().cueing(Round.cueKey(segment, cue), step));
    }

    /** Broken off; what was played stays played. */
    default Cancelled breakOff(String reason, Instant at) {
        return new Cancelled(run(), happened().ending(), happened().approval(), reason, at);
    }

    @Override
    default int run() {
        return happened().run();
    }

    @Override
    default Optional<Round> round() {
        return Optional.of(happened());
    }

    @Override
    default Optional<String> live() {
        return Optional.of(onAir().segment());
    }

    @Override
    default Optional<Approval> approval() {
        return Optional.ofNullable(happened().approval());
    }

    /** The live segment as played until then, never before it began. */
    default Played until(Instant at, boolean cut) {
        OnAir live = onAir();
        Instant end = at.isBefore(live.since()) ? live.since() : at;
        return new Played(live.segment(), live.since(), end, cut);
    }

    default Optional<Progress> progressHeld(Instant heldSince) {
        return Optional.of(
                new Progress.Running(happened().startedAt(), happened().past(), onAir().current(heldSince)));
    }
}
