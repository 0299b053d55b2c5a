package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.timing.Instants;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.TimedSegment;

/** A segment is live and its time runs. */
public record Live(Round happened, OnAir onAir) implements Underway {

    static Live starting(Round round, String segment, Instant at) {
        return new Live(round.taking(segment), OnAir.starting(segment, at));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.LIVE;
    }

    /** The live segment ends and that one goes live. */
    public Live next(String segment, Instant at) {
        return next(segment, at, false);
    }

    /** The live segment is cut short and that one goes live. */
    public Live cutTo(String segment, Instant at) {
        return next(segment, at, true);
    }

    private Live next(String segment, Instant at, boolean cut) {
        Played over = until(at, cut);
        return starting(happened.having(over), segment, over.endedAt());
    }

    /** Time stands still. */
    public OnHold hold(Instant at) {
        return new OnHold(happened, onAir, Instants.later(at, onAir.since()));
    }

    @Override
    public Finished finish(Collection<String> left, TimedSegment.Out as, Instant at) {
        return finish(left, as, at, false);
    }

    /** The live segment is cut short, and it was the last. */
    public Finished cutAndFinish(Instant at) {
        return finish(List.of(), TimedSegment.Out.CUT, at, true);
    }

    private Finished finish(Collection<String> left, TimedSegment.Out as, Instant at, boolean cut) {
        Played over = until(at, cut);
        return new Finished(happened.having(over).passingOver(left, as).ending(), over.endedAt());
    }

    @Override
    public Live with(Round round) {
        return new Live(round, onAir);
    }

    @Override
    public Live with(OnAir changed) {
        return new Live(happened, changed);
    }

    @Override
    public Optional<Progress> progress() {
        return progressHeld(null);
    }
}
